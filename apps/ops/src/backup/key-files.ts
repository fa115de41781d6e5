import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseIdentity, parseRecipient } from '@cep/backup/age/age-keys'
import type { BackupKeys } from '@cep/backup/backup-keys'
import { OperatorError } from '../operator-error.ts'
import { MANIFEST_KEY, makeKeyTexts } from './make-key-texts.ts'

/** Where the keys of one installation lie. */
export type KeyFiles = {
  folder: string
  /** The operator's; may be gone from here, and should be. */
  offlineKey: string
  /** What goes into the secrets bundle: all but the offline key. */
  bundled: string[]
}

export const keyFilesIn = (folder: string): KeyFiles => ({
  folder,
  offlineKey: join(folder, 'offline.key'),
  bundled: ['offline.pub', 'drill.key', 'signing.key'],
})

/**
 * Makes the keys once: the operator's pair, the drill pair, and the pair that signs manifests. Made
 * beside and renamed last, so that there are all of them or none.
 *
 * @returns whether they were made now.
 */
export async function ensureKeyFiles({ folder }: KeyFiles): Promise<boolean> {
  if (existsSync(folder)) return false
  const unfinished = `${folder}.new`
  await rm(unfinished, { recursive: true, force: true })
  await mkdir(unfinished, { recursive: true, mode: 0o700 })
  const write = (name: string, text: string) => writeFile(join(unfinished, name), text, { mode: 0o600 })

  const { offlineKey, offlineRecipient, drillKey, signingKey } = makeKeyTexts()
  await write('signing.key', signingKey)
  await write('offline.key', offlineKey)
  await write('offline.pub', offlineRecipient)
  await write('drill.key', drillKey)
  await rename(unfinished, folder)
  return true
}

/** Reads the service's keys out of a folder. @throws OperatorError when one is missing. */
export async function loadKeys({ folder }: Pick<KeyFiles, 'folder'>): Promise<BackupKeys> {
  const read = async (name: string): Promise<string> => {
    try {
      return await readFile(join(folder, name), 'utf8')
    } catch (cause) {
      throw new OperatorError(
        `The backup key ${join(folder, name)} can't be read. It is in every set's secrets, which the operator's key opens.`,
        { cause },
      )
    }
  }
  const drill = await read('drill.key')
  const signing = createPrivateKey(await read('signing.key'))
  return {
    offline: parseRecipient(await read('offline.pub')),
    drill: parseRecipient(recipientIn(drill)),
    identities: [parseIdentity(drill)],
    identityFiles: [join(folder, 'drill.key')],
    signing,
    trusted: [createPublicKey(signing)],
  }
}

/**
 * The same with a key that the operator brought: sets of a machine that is lost are opened by it, and
 * recognised by the manifest key noted in it.
 */
export async function withIdentityFile(keys: BackupKeys, file: string): Promise<BackupKeys> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new OperatorError(`The key file ${file} can't be read.`, { cause })
  })
  return {
    ...keys,
    identities: [parseIdentity(text), ...keys.identities],
    identityFiles: [file, ...keys.identityFiles],
    trusted: [...keys.trusted, ...manifestKeysIn(text)],
  }
}

function manifestKeysIn(text: string): KeyObject[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith(MANIFEST_KEY))
    .map((line) => {
      const key = Buffer.from(line.slice(MANIFEST_KEY.length).trim(), 'base64')
      return createPublicKey({ key, format: 'der', type: 'spki' })
    })
}

function recipientIn(identityFile: string): string {
  const recipient = /^# public key: (age1\S+)$/m.exec(identityFile)?.[1]
  if (!recipient) throw new OperatorError('There is no "# public key:" in that key file.')
  return recipient
}
