import { execFile } from 'node:child_process'
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { findPostgresFolder } from './server-binaries.ts'

const run = promisify(execFile)

export type PostgresCluster = {
  /** Folder of the socket; doubles as the host name. */
  socketFolder: string
  /** Ends every session and starts the server again, as an update does. */
  restart: () => Promise<void>
  stop: () => Promise<void>
}

const FORGETFUL = ['-c fsync=off', '-c synchronous_commit=off', '-c full_page_writes=off']

/**
 * A throw-away PostgreSQL in a temporary folder, reachable by its socket alone, as user `cep`
 * without a password check. Unless `isDurable` nothing is synced to disk: it never outlives the tests.
 */
export async function startPostgresCluster({ isDurable = false } = {}): Promise<PostgresCluster> {
  const folder = await mkdtemp(join(tmpdir(), 'cep-pg-'))
  const programs = findPostgresFolder()
  const data = join(folder, 'data')
  // PostgreSQL refuses to run as root.
  const asOwner = process.getuid?.() === 0 ? await postgresOwner() : {}
  if (asOwner.uid !== undefined && asOwner.gid !== undefined) await chown(folder, asOwner.uid, asOwner.gid)
  await chmod(folder, 0o755)

  await run(join(programs, 'initdb'), ['-D', data, '-U', 'cep', '--auth=trust', '--no-sync', '-E', 'UTF8'], {
    ...asOwner,
    cwd: folder,
  })
  const settings = [
    `-c unix_socket_directories=${folder}`,
    `-c listen_addresses=''`,
    '-c max_connections=200',
    ...(isDurable ? [] : FORGETFUL),
  ].join(' ')
  const control = join(programs, 'pg_ctl')
  await run(control, ['-D', data, '-w', '-l', join(folder, 'log'), '-o', settings, 'start'], {
    ...asOwner,
    cwd: folder,
  })
  return {
    socketFolder: folder,
    restart: async () => {
      await run(
        control,
        ['-D', data, '-m', 'fast', '-w', '-l', join(folder, 'log'), '-o', settings, 'restart'],
        {
          ...asOwner,
          cwd: folder,
        },
      )
    },
    stop: async () => {
      await run(control, ['-D', data, '-m', 'immediate', '-w', 'stop'], { ...asOwner, cwd: folder })
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function postgresOwner(): Promise<{ uid?: number; gid?: number }> {
  const id = async (flag: '-u' | '-g') => Number((await run('id', [flag, 'postgres'])).stdout.trim())
  return { uid: await id('-u'), gid: await id('-g') }
}
