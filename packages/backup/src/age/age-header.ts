import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  timingSafeEqual,
} from 'node:crypto'
import { AppError } from '@cep/platform/app-error'
import { type Identity, publicKeyOf, type Recipient, rawOf } from './age-keys.ts'

const VERSION = 'age-encryption.org/v1'
const X25519_INFO = 'age-encryption.org/v1/X25519'
const TAG_BYTES = 16
const NO_NONCE = Buffer.alloc(12)

// A header with two recipients has some 300 bytes; more than this is not one of ours.
const LONGEST_HEADER_BYTES = 16 * 1024

export const derive = (secret: Buffer, salt: Buffer, info: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, salt, info, 32))

const plainBase64 = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

/** The header that lets each recipient find the file's key (https://c2sp.org/age). */
export function writeHeader(fileKey: Buffer, recipients: readonly Recipient[]): Buffer {
  const stanzas = recipients.map((recipient) => {
    const own = generateKeyPairSync('x25519')
    const share = rawOf(own.publicKey)
    const shared = diffieHellman({ privateKey: own.privateKey, publicKey: recipient.key })
    const wrapKey = derive(shared, Buffer.concat([share, recipient.raw]), X25519_INFO)
    const cipher = createCipheriv('chacha20-poly1305', wrapKey, NO_NONCE, { authTagLength: TAG_BYTES })
    const wrapped = Buffer.concat([cipher.update(fileKey), cipher.final(), cipher.getAuthTag()])
    return `-> X25519 ${plainBase64(share)}\n${plainBase64(wrapped)}\n`
  })
  const signed = `${VERSION}\n${stanzas.join('')}---`
  return Buffer.from(`${signed} ${plainBase64(macOf(fileKey, signed))}\n`)
}

/** Where the header ends in the first bytes of a file; null while more bytes are needed. */
export function headerLength(start: Buffer): number | null {
  if (!start.subarray(0, VERSION.length).equals(Buffer.from(VERSION).subarray(0, start.length))) throw noAge()
  const mac = start.indexOf('\n--- ')
  const end = mac < 0 ? -1 : start.indexOf('\n', mac + 1)
  if (end >= 0) return end + 1
  if (start.length > LONGEST_HEADER_BYTES) throw noAge()
  return null
}

/**
 * The file's key.
 *
 * @throws AppError `backup_wrong_key` when none of the identities is a recipient, `backup_damaged`
 * when the header was changed.
 */
export function openHeader(header: Buffer, identities: readonly Identity[]): Buffer {
  const text = header.toString('latin1')
  const macStart = text.lastIndexOf('\n---') + '\n---'.length
  const signed = text.slice(0, macStart)
  const lines = signed.split('\n')
  if (lines[0] !== VERSION) throw noAge()
  const fileKey = lines
    .flatMap((line, index) =>
      line.startsWith('-> X25519 ')
        ? identities.map((identity) => unwrap(line, lines[index + 1] ?? '', identity))
        : [],
    )
    .find((key) => key !== null)
  if (!fileKey) {
    throw new AppError(
      'backup_wrong_key',
      "The key at hand does not open it: the backup was encrypted to others. Give the operator's: --identity FILE",
    )
  }
  const mac = Buffer.from(text.slice(macStart).trim(), 'base64')
  const wanted = macOf(fileKey, signed)
  // The comparison of the text too: base64 has spellings that decode to the same bytes.
  const isSame = mac.length === wanted.length && timingSafeEqual(mac, wanted)
  if (!isSame || text.slice(macStart) !== ` ${plainBase64(wanted)}\n`) {
    throw new AppError('backup_damaged', 'The header of an encrypted file is damaged.')
  }
  return fileKey
}

function unwrap(stanza: string, body: string, identity: Identity): Buffer | null {
  const share = Buffer.from(stanza.split(' ')[2] ?? '', 'base64')
  const wrapped = Buffer.from(body, 'base64')
  if (share.length !== 32 || wrapped.length !== 16 + TAG_BYTES) return null
  try {
    const shared = diffieHellman({ privateKey: identity.key, publicKey: publicKeyOf(share) })
    const wrapKey = derive(shared, Buffer.concat([share, identity.recipientRaw]), X25519_INFO)
    const decipher = createDecipheriv('chacha20-poly1305', wrapKey, NO_NONCE, { authTagLength: TAG_BYTES })
    decipher.setAuthTag(wrapped.subarray(16))
    return Buffer.concat([decipher.update(wrapped.subarray(0, 16)), decipher.final()])
  } catch {
    // Encrypted to somebody else: the next stanza may be ours.
    return null
  }
}

const macOf = (fileKey: Buffer, signed: string): Buffer =>
  createHmac('sha256', derive(fileKey, Buffer.alloc(0), 'header'))
    .update(signed, 'latin1')
    .digest()

function noAge(): AppError {
  return new AppError('backup_damaged', 'An encrypted file does not begin as one.')
}
