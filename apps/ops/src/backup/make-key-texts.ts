import { generateKeyPairSync } from 'node:crypto'
import { makeIdentity } from '@cep/backup/age/age-keys'

const OFFLINE_NOTE = `# CEP: the operator's key of all backups. Whoever has this file can read everything, and when the
# machine is lost nothing can be read without it. Keep it elsewhere (two places), then delete it here.
`
/** Stands before the key that tells our manifests from forged ones, in the operator's file. */
export const MANIFEST_KEY = '# manifest key: '

export type KeyTexts = { offlineKey: string; offlineRecipient: string; drillKey: string; signingKey: string }

/** New keys of one installation's backups, as the texts of their files. */
export function makeKeyTexts(): KeyTexts {
  const signing = generateKeyPairSync('ed25519')
  const signs = signing.publicKey.export({ format: 'der', type: 'spki' }).toString('base64')
  const offline = makeIdentity()
  return {
    offlineKey: `${OFFLINE_NOTE}${MANIFEST_KEY}${signs}\n${offline.file}`,
    offlineRecipient: `${offline.recipient}\n`,
    drillKey: makeIdentity().file,
    signingKey: signing.privateKey.export({ format: 'pem', type: 'pkcs8' }).toString(),
  }
}
