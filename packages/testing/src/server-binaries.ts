import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Where Debian keeps servers that are not on everybody's PATH. */
const PLACES = ['/usr/sbin', '/usr/local/sbin', '/usr/local/bin', '/usr/bin']

/** The path of a server's program ("redis-server", "nginx"), or an error that says what to install. */
export function findServer(name: string): string {
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...PLACES]
  const found = folders.map((folder) => join(folder, name)).find((path) => existsSync(path))
  if (!found) throw new Error(`${name} is not installed; "npm test" installs it`)
  return found
}

/** The folder with the programs of the newest PostgreSQL found; `program` is one that has to be in it. */
export function findPostgresFolder(program = 'initdb'): string {
  const versioned = globSync('/usr/lib/postgresql/*/bin').sort((a, b) => versionOf(b) - versionOf(a))
  const folders = [...(process.env.PATH ?? '').split(delimiter), ...versioned]
  const found = folders.find((folder) => existsSync(join(folder, program)))
  if (!found) throw new Error('PostgreSQL is not installed; "npm test" installs it')
  return found
}

function versionOf(folder: string): number {
  return Number(/postgresql\/(\d+)/.exec(folder)?.[1] ?? 0)
}
