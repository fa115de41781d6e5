import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { AppError } from '@cep/platform/app-error'
import { type BackupContext, placesOf, spoolFolder } from './backup-context.ts'
import type { Manifest, StoredFile } from './manifest.ts'
import { type Place, readBack } from './place.ts'
import { unseal } from './sealed-stream.ts'

/** What is wrong with a place's copy of a file; null when it is as the manifest says. */
export async function problemWith(
  place: Place,
  file: StoredFile,
  onBytes?: (count: number) => void,
): Promise<string | null> {
  const size = await place.size(file.key)
  if (size === null) return `${file.key} is missing in ${place.name}`
  if (size !== file.sizeBytes) return `${file.key} in ${place.name} has ${size} bytes, not ${file.sizeBytes}`
  const { sha256 } = await readBack(place, file.key, onBytes)
  return sha256 === file.sha256 ? null : `${file.key} in ${place.name} was changed`
}

/**
 * The nearest place whose copy of the file is intact, read to its end.
 *
 * @throws AppError `backup_damaged` with what each place has instead.
 */
export async function findIntact(
  context: BackupContext,
  file: StoredFile,
  onBytes?: (count: number) => void,
): Promise<Place> {
  const problems: string[] = []
  for (const place of placesOf(context)) {
    const problem = await problemWith(place, file, onBytes).catch(
      (error: unknown) => `${place.name}: ${error instanceof Error ? error.message : String(error)}`,
    )
    if (!problem) return place
    problems.push(problem)
  }
  throw new AppError('backup_damaged', `No place has this file intact: ${problems.join('; ')}.`)
}

/** The file's bytes, ending in an error when they were not those the manifest names. */
export async function* readChecked(place: Place, file: StoredFile): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const chunk of (await place.read(file.key)) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    yield chunk
  }
  if (hash.digest('hex') === file.sha256) return
  throw new AppError('backup_damaged', `${file.key} in ${place.name} was changed.`)
}

/** Hands out the set's index of objects, checked and in plain, as a file that is gone afterwards. */
export async function withIndexFile<Result>(
  context: BackupContext,
  { setId, objects }: Pick<Manifest, 'setId' | 'objects'>,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const place = await findIntact(context, objects)
  return withWorkFile(context, `index-${setId}`, async (path) => {
    const plain = unseal(readChecked(place, objects), context.keys.identities)
    await pipeline(plain, createWriteStream(path, { mode: 0o600 }))
    return use(path)
  })
}

export async function withWorkFile<Result>(
  context: BackupContext,
  name: string,
  use: (path: string) => Promise<Result>,
): Promise<Result> {
  const folder = spoolFolder(context)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `${name}-${process.pid}-${Math.random().toString(36).slice(2)}`)
  try {
    return await use(path)
  } finally {
    await rm(path, { force: true })
  }
}
