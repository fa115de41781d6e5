import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { join } from 'node:path'
import { replaceFile } from '../settings/replace-file.ts'
import { fillStore } from './fill-store.ts'
import { openSecretStore, type SecretStore } from './secret-store.ts'
import { serviceFiles } from './service-files.ts'
import { type ServiceName, serviceUsers } from './service-users.ts'

const FOLDER_MODE = 0o500
const FILE_MODE = 0o400

/**
 * Makes what is missing and writes each service's folder (0500) and files (0400), owned by the user it
 * runs as. Runs as root; a second run changes nothing.
 *
 * @returns the names of the secrets that were made, and whether any file changed.
 */
export async function materialiseSecrets(
  secretsFolder: string,
  byHand: ReadonlyMap<string, string>,
): Promise<{ made: string[]; written: string[] }> {
  const store = openSecretStore(secretsFolder)
  const made = await fillStore(store, byHand)
  return { made, written: writeServiceFolders(secretsFolder, store) }
}

/**
 * Brings the services' folders to what the store says. A folder stays the same one, because containers
 * have it mounted; files are replaced inside it, so a running service finds the new value.
 *
 * @param only some services; all by default.
 * @returns the changed files, as `service/NAME`.
 */
export function writeServiceFolders(
  secretsFolder: string,
  store: SecretStore,
  only?: readonly ServiceName[],
): string[] {
  const written: string[] = []
  for (const [service, files] of serviceFiles(store.get)) {
    if (only && !only.includes(service)) continue
    const folder = join(secretsFolder, service)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    for (const [name, content] of files) {
      if (writeIfDifferent(join(folder, name), content, serviceUsers[service]))
        written.push(`${service}/${name}`)
    }
    for (const name of readdirSync(folder)) {
      if (!files.has(name)) rmSync(join(folder, name))
    }
    own(folder, FOLDER_MODE, serviceUsers[service])
  }
  return written
}

function writeIfDifferent(file: string, content: string, uid: number): boolean {
  if (existsSync(file) && readFileSync(file, 'utf8') === content) {
    own(file, FILE_MODE, uid)
    return false
  }
  replaceFile(file, content, { mode: FILE_MODE, uid })
  return true
}

function own(path: string, mode: number, uid: number): void {
  const { uid: owner, gid, mode: current } = statSync(path)
  if (owner !== uid || gid !== uid) chownSync(path, uid, uid)
  if ((current & 0o7777) !== mode) chmodSync(path, mode)
}
