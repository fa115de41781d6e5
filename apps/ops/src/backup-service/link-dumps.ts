import { link, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'

const DUMP = /^cepcomunicacion_\d{8}_\d{6}\.sql\.zst\.age$/

/**
 * Shows the dumps of the local sets at the folder's top, where the handbook's `ls -lh /backups` and
 * `restore.sh -f /backups/…` look for them: second names of the same files. Those whose set has gone go.
 */
export async function linkDumps(folder: string): Promise<void> {
  const wanted = new Map<string, string>()
  for (const day of await readdir(join(folder, 'database')).catch(() => [])) {
    for (const name of await readdir(join(folder, 'database', day))) {
      if (DUMP.test(name)) wanted.set(name, join(folder, 'database', day, name))
    }
  }
  const shown = (await readdir(folder)).filter((name) => DUMP.test(name))
  for (const name of shown) if (!wanted.has(name)) await rm(join(folder, name))
  for (const [name, path] of wanted) if (!shown.includes(name)) await link(path, join(folder, name))
}
