import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { AppError } from '@cep/platform/app-error'
import { decodeBech32, encodeBech32 } from './bech32.ts'

/** Whom a file is encrypted to: the public half of an X25519 pair. */
export type Recipient = { text: string; raw: Buffer; key: KeyObject }

/** Who can read it. */
export type Identity = { recipientRaw: Buffer; key: KeyObject }

// What stands before the 32 bytes of a raw X25519 key in its usual wrappings (RFC 8410).
const PUBLIC_PREFIX = Buffer.from('302a300506032b656e032100', 'hex')
const PRIVATE_PREFIX = Buffer.from('302e020100300506032b656e04220420', 'hex')

/** @throws AppError `backup_wrong_key` when the text is no age recipient. */
export function parseRecipient(text: string): Recipient {
  const raw = decodeBech32(text.trim(), 'age')
  if (raw?.length !== 32) throw new AppError('backup_wrong_key', `"${text}" is no age recipient (age1…).`)
  return { text: text.trim(), raw, key: publicKeyOf(raw) }
}

/**
 * Reads an identity file as age-keygen writes it: comments and one line `AGE-SECRET-KEY-1…`.
 *
 * @throws AppError `backup_wrong_key` when there is none in it.
 */
export function parseIdentity(file: string): Identity {
  const line = file.split('\n').find((candidate) => candidate.startsWith('AGE-SECRET-KEY-1'))
  const raw = line ? decodeBech32(line.trim(), 'age-secret-key-') : null
  if (raw?.length !== 32) throw new AppError('backup_wrong_key', 'There is no age identity in that file.')
  const key = createPrivateKey({ key: Buffer.concat([PRIVATE_PREFIX, raw]), format: 'der', type: 'pkcs8' })
  return { key, recipientRaw: rawOf(createPublicKey(key)) }
}

/** A new pair: the identity file as age-keygen writes it, and its recipient. */
export function makeIdentity(now = new Date()): { file: string; recipient: string } {
  const { privateKey, publicKey } = generateKeyPairSync('x25519')
  const secret = privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(PRIVATE_PREFIX.length)
  const recipient = encodeBech32('age', rawOf(publicKey))
  const identity = encodeBech32('age-secret-key-', secret).toUpperCase()
  const created = `${now.toISOString().slice(0, 19)}Z`
  return { file: `# created: ${created}\n# public key: ${recipient}\n${identity}\n`, recipient }
}

export const publicKeyOf = (raw: Buffer): KeyObject =>
  createPublicKey({ key: Buffer.concat([PUBLIC_PREFIX, raw]), format: 'der', type: 'spki' })

export const rawOf = (key: KeyObject): Buffer =>
  key.export({ format: 'der', type: 'spki' }).subarray(PUBLIC_PREFIX.length)
