import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, realpathSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'

const OLDEST_POSTGRES = 15

/**
 * Looks for PostgreSQL 15 or newer, Redis, nginx, age and zstd on PATH, where Debian puts them, and in what was
 * unpacked into the data folder. `CEP_PACKAGES=unpack` leaves the system's own aside.
 *
 * @returns {{postgresBin: string|null, redisServer: string|null, nginx: string|null, age: string|null, zstd: string|null, libraryPath: string|null}}
 */
export function findPrograms(home) {
  const unpacked = join(home, 'packages')
  const useSystem = process.env.CEP_PACKAGES !== 'unpack'
  const onPath = useSystem ? (process.env.PATH ?? '').split(delimiter) : []
  const roots = useSystem ? ['/', unpacked] : [unpacked]

  const postgresFolders = [
    ...onPath.map(realFolderOfPostgres),
    ...roots.flatMap((root) => versionFolders(join(root, 'usr/lib/postgresql'))),
  ]
  const folders = [
    ...onPath,
    ...roots.flatMap((root) => ['usr/sbin', 'usr/bin'].map((part) => join(root, part))),
  ]
  const libraryPath = libraryFolders(unpacked)
  const found = {
    postgresBin: postgresFolders.find((folder) => isUsablePostgres(folder, libraryPath)) ?? null,
    redisServer: firstIn(folders, 'redis-server'),
    nginx: firstIn(folders, 'nginx'),
    age: firstIn(folders, 'age'),
    zstd: firstIn(folders, 'zstd'),
  }
  const usesUnpacked = Object.values(found).some((path) => path?.startsWith(unpacked))
  return { ...found, libraryPath: usesUnpacked ? libraryPath : (process.env.LD_LIBRARY_PATH ?? null) }
}

/** PATH often holds links to a few of its programs; all of them lie beside the real `postgres`. */
function realFolderOfPostgres(folder) {
  const program = join(folder, 'postgres')
  return existsSync(program) ? dirname(realpathSync(program)) : folder
}

/** `/usr/lib/postgresql/17/bin` before `…/15/bin`. */
function versionFolders(parent) {
  if (!existsSync(parent)) return []
  return readdirSync(parent)
    .filter((name) => /^\d+$/.test(name))
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(parent, version, 'bin'))
}

function isUsablePostgres(folder, libraryPath) {
  const postgres = join(folder, 'postgres')
  const needed = [postgres, ...['initdb', 'psql', 'pg_isready'].map((program) => join(folder, program))]
  if (!needed.every(existsSync)) return false
  try {
    const env = libraryPath ? { ...process.env, LD_LIBRARY_PATH: libraryPath } : process.env
    const version = execFileSync(postgres, ['--version'], {
      encoding: 'utf8',
      env,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    return Number(/\b(\d+)/.exec(version)?.[1]) >= OLDEST_POSTGRES
  } catch {
    return false
  }
}

function firstIn(folders, program) {
  const folder = folders.find((candidate) => candidate && existsSync(join(candidate, program)))
  return folder ? join(folder, program) : null
}

/** Where the unpacked packages keep their libraries (`usr/lib/x86_64-linux-gnu` and `lib/…`), as a search path. */
function libraryFolders(unpacked) {
  const folders = ['usr/lib', 'lib']
    .map((part) => join(unpacked, part))
    .filter(existsSync)
    .flatMap((parent) =>
      readdirSync(parent)
        .filter((name) => name.endsWith('-linux-gnu'))
        .map((triplet) => join(parent, triplet)),
    )
  return folders.length > 0 ? folders.join(delimiter) : null
}
