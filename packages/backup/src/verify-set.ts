import { AppError } from '@cep/platform/app-error'
import { type BackupContext, meter, placesOf } from './backup-context.ts'
import { verifyContent } from './content-store.ts'
import { readDamaged, writeDamaged } from './damaged-contents.ts'
import type { Manifest } from './manifest.ts'
import { mapInOrder } from './map-in-order.ts'
import { readIndexFile } from './object-index.ts'
import type { Place } from './place.ts'
import { unseal } from './sealed-stream.ts'
import { problemWith, readChecked, withIndexFile } from './set-files.ts'
import { keysOfSet } from './set-id.ts'

const AT_ONCE = 3

export type Verification = {
  setId: string
  /** Empty: every byte of the set is as it was written, in every place that has it. */
  problems: string[]
  files: number
  contents: number
  bytes: number
}

/**
 * Reads a whole set in every place that has it and compares everything with its signed manifest:
 * dump, index, secrets, and each object's content with its hash. What the store has damaged is noted: the
 * next set stores it anew.
 */
export async function verifySet(context: BackupContext, manifest: Manifest): Promise<Verification> {
  const result: Verification = { setId: manifest.setId, problems: [], files: 0, contents: 0, bytes: 0 }
  const count = meter(context, 'verify')
  const onBytes = (bytes: number) => {
    result.bytes += bytes
    count(bytes)
  }
  for (const place of placesOf(context)) {
    if ((await place.size(keysOfSet(manifest.setId).manifest)) === null) continue
    await verifyFiles(place, manifest, result, onBytes)
    if (place.keepsObjects) await verifyContents(context, place, manifest, result, onBytes)
  }
  if (result.files === 0) result.problems.push(`no place has set ${manifest.setId}`)
  return result
}

async function verifyFiles(
  place: Place,
  { database, objects, secrets }: Manifest,
  result: Verification,
  onBytes: (count: number) => void,
): Promise<void> {
  for (const file of [database, objects, secrets]) {
    result.files += 1
    const problem = await problemWith(place, file, onBytes).catch(reasonOf)
    if (problem) result.problems.push(problem)
  }
}

async function verifyContents(
  context: BackupContext,
  place: Place,
  manifest: Manifest,
  result: Verification,
  onBytes: (count: number) => void,
): Promise<void> {
  const { identities } = context.keys
  const damaged: string[] = []
  try {
    await withIndexFile(context, manifest, async (path) => {
      const verdicts = mapInOrder(distinct(readIndexFile(path)), AT_ONCE, ({ sha256 }) =>
        verifyContent(place, sha256, identities, onBytes).then(
          () => null,
          (error: unknown) => ({ sha256, error }),
        ),
      )
      for await (const problem of verdicts) {
        result.contents += 1
        if (!problem) continue
        result.problems.push(`${reasonOf(problem.error)} (${place.name})`)
        const { error } = problem
        const isGone = error instanceof AppError && /^backup_(damaged|not_found)$/.test(error.code)
        if (isGone && place.name === 'store') damaged.push(problem.sha256)
      }
    })
  } catch (error) {
    result.problems.push(`the index of objects can't be read: ${reasonOf(error)}`)
  }
  if (damaged.length > 0) await writeDamaged(context, [...(await readDamaged(context)), ...damaged])
}

/** Two objects may have one content. */
async function* distinct<Item extends { sha256: string }>(items: AsyncIterable<Item>): AsyncGenerator<Item> {
  const seen = new Set<string>()
  for await (const item of items) {
    if (seen.has(item.sha256)) continue
    seen.add(item.sha256)
    yield item
  }
}

/**
 * Opens the dump with the key at hand, to its end.
 *
 * @throws AppError `backup_wrong_key` or `backup_damaged`.
 */
export async function checkDumpOpens(
  context: BackupContext,
  place: Place,
  manifest: Manifest,
): Promise<void> {
  const plain = unseal(readChecked(place, manifest.database), context.keys.identities)
  // The first bytes tell whether the key fits; the hash of the file has told the rest.
  for await (const _ of plain) return
  throw new AppError('backup_damaged', `The dump of set ${manifest.setId} is empty.`)
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
