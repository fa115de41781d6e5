import { pipeline, Readable } from 'node:stream'
import { constants, createZstdCompress, createZstdDecompress } from 'node:zlib'
import { decryptAge, encryptAge } from './age/age-file.ts'
import type { Identity, Recipient } from './age/age-keys.ts'

/** Compressed, then encrypted: how everything but the dump is stored, made in this process. */
export function seal(
  plain: AsyncIterable<Buffer>,
  recipients: readonly Recipient[],
  level = 3,
): AsyncGenerator<Buffer> {
  const compress = createZstdCompress({ params: { [constants.ZSTD_c_compressionLevel]: level } })
  return encryptAge(through(plain, compress), recipients)
}

/** The plain bytes of what `seal` or the dump's programs made. @throws AppError `backup_damaged`, `backup_wrong_key`. */
export function unseal(
  sealed: AsyncIterable<Buffer>,
  identities: readonly Identity[],
): AsyncIterable<Buffer> {
  return through(decryptAge(sealed, identities), createZstdDecompress())
}

/** An error of the source ends the reading with that error. */
function through<T extends NodeJS.ReadWriteStream & AsyncIterable<Buffer>>(
  source: AsyncIterable<Buffer>,
  transform: T,
): AsyncIterable<Buffer> {
  // Told to whoever iterates: the pipeline destroys the transform with the error.
  pipeline(Readable.from(source, { objectMode: false }), transform, () => undefined)
  return transform
}

export async function* bytesOf(...pieces: Buffer[]): AsyncGenerator<Buffer> {
  yield* pieces
}

/** For what is known to be small. */
export async function collected(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = []
  for await (const piece of source) pieces.push(piece)
  return Buffer.concat(pieces)
}
