import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import { AppError } from '@cep/platform/app-error'
import { z } from 'zod'
import { isSetId } from './set-id.ts'

/** Raised when an older version could misread what a newer one writes. */
export const FORMAT_VERSION = 1

const storedFile = z.object({
  key: z.string(),
  sizeBytes: z.number().int().nonnegative(),
  /** Of the bytes as stored: compressed and encrypted. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
})
export type StoredFile = z.infer<typeof storedFile>

/** A table's content in two figures: rows, and the sum of a 64-bit hash of each, whatever their order. */
const tableFacts = z.object({ rows: z.number().int().nonnegative(), hash: z.string() })
export type TableFacts = z.infer<typeof tableFacts>

const marks = z.object({
  /** The day (Europe/Madrid) that this set is the daily one of: `2026-11-24`. */
  daily: z.string().optional(),
  /** The ISO week that it is the weekly one of: `2026-W48`. */
  weekly: z.string().optional(),
  /** Made before a restore or a deployment. */
  restorePoint: z.literal(true).optional(),
})
export type Marks = z.infer<typeof marks>

/** One set, described completely; whoever holds it and the keys needs nothing else. */
const manifestContent = z.object({
  formatVersion: z.number().int(),
  setId: z.string().refine(isSetId),
  marks,
  appVersion: z.string(),
  /** Names of the migrations that had run. */
  migrations: z.array(z.string()),
  begunAt: z.iso.datetime(),
  completedAt: z.iso.datetime(),
  durationMs: z.object({
    database: z.number(),
    facts: z.number(),
    objects: z.number(),
    readBack: z.number(),
  }),
  database: storedFile.extend({
    postgresVersion: z.string(),
    /** Of the live database, in bytes: what a restore needs on disk. */
    sizeOnDiskBytes: z.number(),
    encoding: z.string(),
    collation: z.string(),
    characterType: z.string(),
    localeProvider: z.string(),
    icuLocale: z.string().nullable(),
    /** By `schema.table`, from the very snapshot of the dump. */
    tables: z.record(z.string(), tableFacts),
  }),
  objects: storedFile.extend({
    count: z.number().int().nonnegative(),
    /** Of the plain objects, in bytes. */
    totalBytes: z.number().nonnegative(),
  }),
  secrets: storedFile,
})
export type Manifest = z.infer<typeof manifestContent>

const envelope = z.object({
  /** The manifest as text: what is signed is these very bytes. */
  manifest: z.string(),
  /** Ed25519 over it, base64. */
  signature: z.string(),
})

/** The file that commits a set. */
export function sealManifest(manifest: Manifest, signing: KeyObject): Buffer {
  const text = JSON.stringify(manifest)
  const signature = sign(null, signedBytes(text), signing).toString('base64')
  return Buffer.from(`${JSON.stringify({ manifest: text, signature }, null, 1)}\n`)
}

/**
 * Reads a manifest only when one of the trusted keys signed it, for this very set.
 *
 * @throws AppError `backup_tampered`, or `backup_too_new` when a later version of CEP wrote it.
 */
export function openManifest(file: Buffer, setId: string, trusted: readonly KeyObject[]): Manifest {
  const sealed = parseEnvelope(file, setId)
  const signature = Buffer.from(sealed.signature, 'base64')
  const isCanonical = signature.toString('base64') === sealed.signature
  const isSigned = trusted.some((key) => verify(null, signedBytes(sealed.manifest), key, signature))
  // The whole file, byte for byte: nothing in it is outside what was checked.
  const isAsWritten = Buffer.from(`${JSON.stringify(sealed, null, 1)}\n`).equals(file)
  if (!isSigned || !isCanonical || !isAsWritten) throw tampered(setId)

  const content: unknown = JSON.parse(sealed.manifest)
  const { formatVersion } = z.looseObject({ formatVersion: z.number() }).parse(content)
  if (formatVersion > FORMAT_VERSION) {
    throw new AppError(
      'backup_too_new',
      `Set ${setId} has format ${formatVersion}; this version of CEP reads up to ${FORMAT_VERSION}. Update CEP first.`,
    )
  }
  const manifest = manifestContent.parse(content)
  // A signed manifest under another's name would pass an old set off as a new one.
  if (manifest.setId !== setId) throw tampered(setId)
  return manifest
}

function parseEnvelope(file: Buffer, setId: string): z.infer<typeof envelope> {
  try {
    return envelope.parse(JSON.parse(file.toString('utf8')))
  } catch (cause) {
    throw tampered(setId, cause)
  }
}

const signedBytes = (text: string) =>
  Buffer.concat([Buffer.from('cep-backup-manifest\0'), createHash('sha256').update(text).digest()])

function tampered(setId: string, cause?: unknown): AppError {
  return new AppError(
    'backup_tampered',
    `The manifest of set ${setId} was damaged or not signed by this system. It is not used.`,
    { cause },
  )
}
