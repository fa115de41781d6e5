import { createPublicKey, generateKeyPairSync } from 'node:crypto'

/** RSA with 2048 bits: what every receiver checks; longer ones don't fit into a DNS answer everywhere. */
export function newDkimKey(): string {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
}

/** The text of the DNS record that publishes the public half of a PEM key. */
export function dkimRecord(privateKey: string): string {
  const bytes = createPublicKey(privateKey).export({ type: 'spki', format: 'der' })
  return `v=DKIM1; k=rsa; p=${bytes.toString('base64')}`
}
