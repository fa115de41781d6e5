import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'
import { AppError } from '@cep/platform/app-error'
import { derive, headerLength, openHeader, writeHeader } from './age-header.ts'
import type { Identity, Recipient } from './age-keys.ts'

const CHUNK_BYTES = 64 * 1024
const TAG_BYTES = 16
const NONCE_BYTES = 16

/**
 * Encrypts as the `age` program does (https://c2sp.org/age), in this process: a program for each of
 * thousands of small objects would cost more than everything else. Either side reads the other's.
 */
export async function* encryptAge(
  plain: AsyncIterable<Buffer>,
  recipients: readonly Recipient[],
): AsyncGenerator<Buffer> {
  const fileKey = randomBytes(16)
  const nonce = randomBytes(NONCE_BYTES)
  yield Buffer.concat([writeHeader(fileKey, recipients), nonce])
  const seal = sealer(derive(fileKey, nonce, 'payload'))
  // A chunk is sealed when something follows it: only then it is known not to be the last.
  let held: Buffer | undefined
  for await (const chunk of inChunksOf(CHUNK_BYTES, plain)) {
    if (held) yield seal(held, false)
    held = chunk
  }
  yield seal(held ?? Buffer.alloc(0), true)
}

/** The same for bytes that are in memory, in one buffer: thousands of small ones would keep the collector busy. */
export function encryptAgeBuffer(plain: Buffer, recipients: readonly Recipient[]): Buffer {
  const fileKey = randomBytes(16)
  const nonce = randomBytes(NONCE_BYTES)
  const header = writeHeader(fileKey, recipients)
  const chunks = Math.max(1, Math.ceil(plain.length / CHUNK_BYTES))
  const sealed = Buffer.allocUnsafe(header.length + NONCE_BYTES + plain.length + chunks * TAG_BYTES)
  header.copy(sealed)
  nonce.copy(sealed, header.length)
  const key = derive(fileKey, nonce, 'payload')
  const nonceOf = counter()
  let at = header.length + NONCE_BYTES
  for (let chunk = 0; chunk < chunks; chunk += 1) {
    const cipher = createCipheriv('chacha20-poly1305', key, nonceOf(chunk === chunks - 1), {
      authTagLength: TAG_BYTES,
    })
    at += cipher.update(plain.subarray(chunk * CHUNK_BYTES, (chunk + 1) * CHUNK_BYTES)).copy(sealed, at)
    cipher.final()
    at += cipher.getAuthTag().copy(sealed, at)
  }
  return sealed
}

/**
 * The plain bytes; what was yielded is authentic, and the whole is once it has ended.
 *
 * @throws AppError `backup_wrong_key`, or `backup_damaged` at the first byte that isn't as written.
 */
export async function* decryptAge(
  sealed: AsyncIterable<Buffer>,
  identities: readonly Identity[],
): AsyncGenerator<Buffer> {
  const source = sealed[Symbol.asyncIterator]()
  try {
    let start: Buffer = Buffer.alloc(0)
    let end: number | null = null
    while (end === null || start.length < end + NONCE_BYTES) {
      const next = await source.next()
      if (next.done) throw damaged()
      start = Buffer.concat([start, next.value])
      end = headerLength(start)
    }
    const fileKey = openHeader(start.subarray(0, end), identities)
    const open = opener(derive(fileKey, start.subarray(end, end + NONCE_BYTES), 'payload'))
    const payload = remaining(start.subarray(end + NONCE_BYTES), source)
    let held: Buffer | undefined
    for await (const chunk of inChunksOf(CHUNK_BYTES + TAG_BYTES, payload)) {
      if (held) yield open(held, false)
      held = chunk
    }
    if (!held) throw damaged()
    yield open(held, true)
  } finally {
    await source.return?.()
  }
}

async function* remaining(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer> {
  yield first
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value
}

/** The same bytes in pieces of one size; the last may be shorter, none is empty. */
async function* inChunksOf(size: number, source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let parts: Buffer[] = []
  let length = 0
  for await (const piece of source) {
    parts.push(piece)
    length += piece.length
    if (length < size) continue
    const whole = parts.length === 1 ? piece : Buffer.concat(parts, length)
    let offset = 0
    for (; length - offset >= size; offset += size) yield whole.subarray(offset, offset + size)
    parts = offset < length ? [whole.subarray(offset)] : []
    length -= offset
  }
  if (length > 0) yield Buffer.concat(parts, length)
}

function sealer(key: Buffer): (chunk: Buffer, isLast: boolean) => Buffer {
  const nonceOf = counter()
  return (chunk, isLast) => {
    const cipher = createCipheriv('chacha20-poly1305', key, nonceOf(isLast), { authTagLength: TAG_BYTES })
    return Buffer.concat([cipher.update(chunk), cipher.final(), cipher.getAuthTag()])
  }
}

function opener(key: Buffer): (chunk: Buffer, isLast: boolean) => Buffer {
  const nonceOf = counter()
  return (chunk, isLast) => {
    if (chunk.length < TAG_BYTES) throw damaged()
    const decipher = createDecipheriv('chacha20-poly1305', key, nonceOf(isLast), { authTagLength: TAG_BYTES })
    decipher.setAuthTag(chunk.subarray(-TAG_BYTES))
    try {
      return Buffer.concat([decipher.update(chunk.subarray(0, -TAG_BYTES)), decipher.final()])
    } catch (cause) {
      throw damaged(cause)
    }
  }
}

/** Eleven bytes that count, one that marks the end: no chunk can be moved, left out or cut off. */
function counter(): (isLast: boolean) => Buffer {
  let count = 0n
  return (isLast) => {
    const nonce = Buffer.alloc(12)
    nonce.writeBigUInt64BE(count, 3)
    nonce[11] = isLast ? 1 : 0
    count += 1n
    return nonce
  }
}

function damaged(cause?: unknown): AppError {
  return new AppError('backup_damaged', 'An encrypted file is damaged or cut short.', { cause })
}
