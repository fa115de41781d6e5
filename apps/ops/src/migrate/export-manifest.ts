import { createHash } from 'node:crypto'
import { createReadStream, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { OperatorError } from '../operator-error.ts'

/** Files of an export beside its manifest and its objects. */
export const EXPORT_FILES = [
  'settings.env',
  'secrets.tar',
  'certificates.tar',
  'database.dump',
  'objects.jsonl',
] as const

export const exportManifest = z.object({
  format: z.literal(1),
  at: z.string(),
  domain: z.string(),
  version: z.string(),
  tables: z.record(z.string(), z.object({ rows: z.number(), hash: z.string() })),
  objects: z.number(),
  /** SHA-256 of each file. */
  files: z.record(z.enum(EXPORT_FILES), z.string()),
})
export type ExportManifest = z.infer<typeof exportManifest>

/** One line of objects.jsonl: its content is the file `objects/SHA256`. */
const exportedObject = z.object({
  bucket: z.string(),
  key: z.string(),
  sizeBytes: z.number(),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  contentType: z.string().optional(),
  cacheControl: z.string().optional(),
  contentDisposition: z.string().optional(),
  metadata: z.record(z.string(), z.string()).optional(),
})
export type ExportedObject = z.infer<typeof exportedObject>

/** Reads a manifest and checks every file against it. @throws OperatorError for one that is not whole. */
export async function readExport(folder: string): Promise<ExportManifest> {
  const parsed = exportManifest.safeParse(readJson(join(folder, 'manifest.json')))
  if (!parsed.success)
    throw new OperatorError(`${folder} is no complete export (./cep migrate export -o FOLDER).`)
  for (const name of EXPORT_FILES) {
    if ((await sha256Of(join(folder, name))) !== parsed.data.files[name]) {
      throw new OperatorError(`${join(folder, name)} is not what was exported. Copy it again.`)
    }
  }
  return parsed.data
}

export const readExportedObjects = (folder: string): ExportedObject[] =>
  readFileSync(join(folder, 'objects.jsonl'), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => exportedObject.parse(JSON.parse(line)))

export async function sha256Of(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
}
