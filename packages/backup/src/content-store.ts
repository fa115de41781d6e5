import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { promisify } from 'node:util'
import { constants, zstdCompress } from 'node:zlib'
import { AppError } from '@cep/platform/app-error'
import { encryptAgeBuffer } from './age/age-file.ts'
import type { Identity, Recipient } from './age/age-keys.ts'
import { type Place, writeEverywhere } from './place.ts'
import { collected, seal, unseal } from './sealed-stream.ts'
import { keyOfContent } from './set-id.ts'

const compress = promisify(zstdCompress)

/** Up to here an object is handled in memory, four at a time; larger ones go through a file. */
export const SMALL_BYTES = 4 * 1024 ** 2

// Pictures and documents are compressed already: the quickest level finds the rest that isn't.
const LEVEL = 1

export type Content = { sha256: string; sizeBytes: number; isNew: boolean }

/**
 * Stores an object's plain bytes under their hash, unless they are there. `isStored` knows what the
 * place has; nothing that is there is ever written over, unless it is `damaged`.
 */
export async function storeContent(
  source: { body: AsyncIterable<Buffer>; sizeBytes: number },
  {
    place,
    recipients,
    isStored,
    spoolFolder,
  }: {
    place: Place
    recipients: readonly Recipient[]
    isStored: (sha256: string) => boolean
    spoolFolder: string
  },
): Promise<Content> {
  if (source.sizeBytes <= SMALL_BYTES) {
    const plain = await collected(source.body)
    const sha256 = createHash('sha256').update(plain).digest('hex')
    if (isStored(sha256)) return { sha256, sizeBytes: plain.length, isNew: false }
    const packed = await compress(plain, {
      params: { [constants.ZSTD_c_compressionLevel]: LEVEL },
      // In one piece: by default it would come back in pieces of 16 KB.
      chunkSize: Math.max(64, plain.length + (plain.length >> 8) + 64),
    })
    await place.put(keyOfContent(sha256), encryptAgeBuffer(packed, recipients))
    return { sha256, sizeBytes: plain.length, isNew: true }
  }
  return withSpoolFile(spoolFolder, async (file) => {
    const { sha256, sizeBytes, plain } = hashing(source.body)
    // Encrypted on its way to the disk: nothing plain is left behind by a power cut.
    await pipeline(seal(plain, recipients, LEVEL), createWriteStream(file, { mode: 0o600 }))
    if (isStored(sha256())) return { sha256: sha256(), sizeBytes: sizeBytes(), isNew: false }
    await writeEverywhere([place], keyOfContent(sha256()), createReadStream(file))
    return { sha256: sha256(), sizeBytes: sizeBytes(), isNew: true }
  })
}

/**
 * Hands out the plain bytes of a stored content once they are known to be right: small ones as a
 * buffer, large ones as a file that is gone when `use` has resolved.
 *
 * @throws AppError `backup_damaged` when they are not what their name says.
 */
export async function withContent<Result>(
  { place, identities, spoolFolder }: { place: Place; identities: readonly Identity[]; spoolFolder: string },
  { sha256: wanted, sizeBytes }: { sha256: string; sizeBytes: number },
  use: (content: { bytes: Buffer } | { file: string }) => Promise<Result>,
): Promise<Result> {
  const { sha256, plain } = hashing(await openContent(place, wanted, identities))
  if (sizeBytes <= SMALL_BYTES) {
    const bytes = await collected(plain)
    refuseOther(wanted, sha256())
    return use({ bytes })
  }
  return withSpoolFile(spoolFolder, async (file) => {
    await pipeline(plain, createWriteStream(file, { mode: 0o600 }))
    refuseOther(wanted, sha256())
    return use({ file })
  })
}

/** Reads a stored content to its end. @throws AppError `backup_damaged`, `backup_not_found`, `backup_wrong_key`. */
export async function verifyContent(
  place: Place,
  wanted: string,
  identities: readonly Identity[],
  onBytes: (count: number) => void = () => {},
): Promise<void> {
  const { sha256, plain } = hashing(await openContent(place, wanted, identities))
  for await (const chunk of plain) onBytes(chunk.length)
  refuseOther(wanted, sha256())
}

async function openContent(
  place: Place,
  sha256: string,
  identities: readonly Identity[],
): Promise<AsyncIterable<Buffer>> {
  const key = keyOfContent(sha256)
  return naming(key, unseal(await place.read(key), identities))
}

/** A failure to decompress is damage too; say of which file. */
async function* naming(key: string, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  try {
    yield* source
  } catch (cause) {
    if (cause instanceof AppError && cause.code === 'backup_wrong_key') throw cause
    if (cause instanceof AppError || /^(ZSTD|Z_)/.test(String((cause as NodeJS.ErrnoException).code))) {
      throw new AppError('backup_damaged', `${key} is damaged.`, { cause })
    }
    throw cause
  }
}

function refuseOther(wanted: string, found: string): void {
  if (wanted !== found) throw new AppError('backup_damaged', `${keyOfContent(wanted)} holds other content.`)
}

function hashing(source: AsyncIterable<Buffer>) {
  const hash = createHash('sha256')
  let size = 0
  let digest: string | undefined
  const plain = (async function* () {
    for await (const chunk of source) {
      hash.update(chunk)
      size += chunk.length
      yield chunk
    }
  })()
  return {
    plain,
    sizeBytes: () => size,
    sha256: () => {
      digest ??= hash.digest('hex')
      return digest
    },
  }
}

async function withSpoolFile<Result>(
  folder: string,
  work: (file: string) => Promise<Result>,
): Promise<Result> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const file = join(folder, randomUUID())
  try {
    return await work(file)
  } finally {
    await rm(file, { force: true })
  }
}
