import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { inspectImages } from '../compose/docker-commands.ts'
import { type Run, runOrFail } from '../compose/run.ts'
import { replaceFile } from '../settings/replace-file.ts'

const digest = z.object({
  reference: z.string(),
  /** The content on this machine. */
  id: z.string(),
  /** What the registry calls it; null for an image that was built or loaded here. */
  digest: z.string().nullable(),
  recordedAt: z.string(),
})
export type ImageDigest = z.infer<typeof digest>

const fileIn = (stateFolder: string) => join(stateFolder, 'images.json')

export function readDigests(stateFolder: string): ImageDigest[] {
  const file = fileIn(stateFolder)
  return existsSync(file) ? z.array(digest).parse(JSON.parse(readFileSync(file, 'utf8'))) : []
}

const inspectedImages = z.array(z.object({ Id: z.string(), RepoDigests: z.array(z.string()).nullish() }))

/** Notes what tags mean today: a tag can be moved, a digest can't. */
export async function recordDigests(
  run: Run,
  stateFolder: string,
  references: readonly string[],
): Promise<ImageDigest[]> {
  const recordedAt = new Date().toISOString()
  const { stdout } = await runOrFail(run, inspectImages(references), {
    failure: 'An image is missing on this machine after it was fetched.',
  })
  const found = inspectedImages.parse(JSON.parse(stdout))
  const recorded = references.map((reference, at) => ({
    reference,
    id: found[at]?.Id ?? '',
    digest: found[at]?.RepoDigests?.[0]?.split('@')[1] ?? null,
    recordedAt,
  }))
  const others = readDigests(stateFolder).filter((old) => !references.includes(old.reference))
  mkdirSync(dirname(fileIn(stateFolder)), { recursive: true, mode: 0o700 })
  replaceFile(fileIn(stateFolder), `${JSON.stringify([...others, ...recorded], null, 2)}\n`, { mode: 0o600 })
  return recorded
}
