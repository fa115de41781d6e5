import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Encrypts a secret for the database, with a key of its own derived from the system's secret. */
export function sealSecret(secret: string, systemSecret: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, keyFrom(systemSecret), iv)
  const sealed = Buffer.concat([cipher.update(secret, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
}

/** The secret again. Throws when it was sealed with another system secret, or tampered with. */
export function openSecret(box: string, systemSecret: string): string {
  const bytes = Buffer.from(box, 'base64url')
  const decipher = createDecipheriv(ALGORITHM, keyFrom(systemSecret), bytes.subarray(0, IV_BYTES))
  decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
  return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()]).toString(
    'utf8',
  )
}

function keyFrom(systemSecret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', systemSecret, '', 'cep second factor', 32))
}
