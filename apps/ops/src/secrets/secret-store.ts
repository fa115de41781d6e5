import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '../settings/replace-file.ts'

/** The master values, root's alone: a service's folder is written from here. */
export type SecretStore = {
  /** undefined: not made yet. An empty text is a value: "there is none". */
  get: (key: string) => string | undefined
  /** Writes only what differs, so that a file's time tells when its value was made. */
  set: (key: string, value: string) => void
  remove: (key: string) => void
  keys: () => string[]
  /** When the value was made. */
  madeAt: (key: string) => Date | undefined
}

/** The store below a folder of secrets; both are made when missing. */
export function openSecretStore(secretsFolder: string): SecretStore {
  const folder = join(secretsFolder, '.store')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  // Docker makes a missing mount with 0755.
  chmodSync(secretsFolder, 0o700)
  chmodSync(folder, 0o700)
  const fileOf = (key: string) => join(folder, key)
  const get = (key: string) => (existsSync(fileOf(key)) ? readFileSync(fileOf(key), 'utf8') : undefined)
  return {
    get,
    set(key, value) {
      if (get(key) !== value) replaceFile(fileOf(key), value, { mode: 0o400 })
    },
    remove: (key) => rmSync(fileOf(key), { force: true }),
    keys: () => readdirSync(folder).filter((name) => !name.startsWith('.')),
    madeAt: (key) => (existsSync(fileOf(key)) ? statSync(fileOf(key)).mtime : undefined),
  }
}
