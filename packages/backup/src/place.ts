import { createHash } from 'node:crypto'
import type { Readable } from 'node:stream'

export type PlaceName = 'local' | 'store' | 'offsite'

export type PlacedFile = { key: string; sizeBytes: number; modifiedAt: Date }

/** Takes the pieces of a file whose size nobody knows yet. The file exists once `finish` has resolved. */
export type PlaceWriter = {
  write: (chunk: Buffer) => Promise<void>
  finish: () => Promise<void>
  /** Leaves nothing behind. */
  abort: () => Promise<void>
}

/** Where sets are kept: a folder, the system's own object store, or one somewhere else. */
export type Place = {
  name: PlaceName
  /** Made on first use: folder or bucket. */
  prepare: () => Promise<void>
  /** `contentOnly`: whether object contents are kept here too, or database, index and secrets alone. */
  keepsObjects: boolean
  openWriter: (key: string) => Promise<PlaceWriter>
  put: (key: string, bytes: Buffer) => Promise<void>
  /** @throws AppError `backup_not_found` when there is no such file. */
  read: (key: string) => Promise<Readable>
  /** In bytes, or null when there is no such file. */
  size: (key: string) => Promise<number | null>
  /** In the order of the keys' bytes. */
  list: (prefix: string) => AsyncIterable<PlacedFile>
  delete: (key: string) => Promise<void>
  /** Throws away what a killed run left unfinished. */
  sweep: () => Promise<void>
}

/** Writes one stream into several places at once, as fast as the slowest; tells what was written. */
export async function writeEverywhere(
  places: readonly Place[],
  key: string,
  chunks: AsyncIterable<Buffer>,
  onBytes: (count: number) => void = () => {},
): Promise<{ key: string; sizeBytes: number; sha256: string }> {
  const writers: PlaceWriter[] = []
  const hash = createHash('sha256')
  let sizeBytes = 0
  try {
    for (const place of places) writers.push(await place.openWriter(key))
    for await (const chunk of chunks) {
      hash.update(chunk)
      sizeBytes += chunk.length
      await Promise.all(writers.map((writer) => writer.write(chunk)))
      onBytes(chunk.length)
    }
    for (const writer of writers) await writer.finish()
  } catch (error) {
    await Promise.allSettled(writers.map((writer) => writer.abort()))
    throw error
  }
  return { key, sizeBytes, sha256: hash.digest('hex') }
}

/** Hash and size of a file as it comes back. */
export async function readBack(
  place: Place,
  key: string,
  onBytes: (count: number) => void = () => {},
): Promise<{ sizeBytes: number; sha256: string }> {
  const hash = createHash('sha256')
  let sizeBytes = 0
  for await (const chunk of (await place.read(key)) as AsyncIterable<Buffer>) {
    hash.update(chunk)
    sizeBytes += chunk.length
    onBytes(chunk.length)
  }
  return { sizeBytes, sha256: hash.digest('hex') }
}
