import { execFile } from 'node:child_process'
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { accountFor, ownFolder } from './account.ts'
import { EmbeddedError } from './embedded-error.ts'
import type { Home } from './home.ts'
import { type Programs, serverEnvironment } from './programs.ts'
import { runToEnd } from './run-to-end.ts'
import type { Secrets } from './secrets.ts'

const run = promisify(execFile)

const dataFolder = (home: Home) => join(home.folder, 'postgres')

/**
 * Makes the cluster and the empty database `cep` the first time. Built beside and renamed last, so
 * that an interrupted first start leaves nothing half made.
 */
export async function createDatabase(home: Home, programs: Programs, secrets: Secrets, signal: AbortSignal) {
  const data = dataFolder(home)
  if (existsSync(data)) return refuseOtherVersion(data, programs)

  const account = accountFor('postgres')
  const unfinished = `${data}.new`
  const passwordFile = join(home.folder, 'postgres-password')
  rmSync(unfinished, { recursive: true, force: true })
  ownFolder(unfinished, account)
  writeFileSync(passwordFile, secrets.POSTGRES_PASSWORD, { mode: 0o600 })
  const shared = { cwd: '/', env: serverEnvironment(programs), account, logFolder: home.logFolder, signal }
  try {
    if (account) await run('chown', [`${account.uid}`, passwordFile])
    await runToEnd({
      ...shared,
      name: 'postgres',
      command: [
        join(programs.postgresBin, 'initdb'),
        `--pgdata=${unfinished}`,
        '--username=cep',
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C.UTF-8',
        // Names sort as a Spanish reader expects (á beside a, ñ after n).
        '--locale-provider=icu',
        '--icu-locale=es',
      ],
    })
    await runToEnd({
      ...shared,
      name: 'postgres',
      command: [join(programs.postgresBin, 'postgres'), '--single', '-D', unfinished, 'postgres'],
      input: 'CREATE DATABASE cep\n',
    })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  renameSync(unfinished, data)
}

function refuseOtherVersion(data: string, programs: Programs): void {
  const made = readFileSync(join(data, 'PG_VERSION'), 'utf8').trim()
  const wanted = /\/(\d+)\/bin/.exec(programs.postgresBin)?.[1]
  if (!wanted || made === wanted) return
  throw new EmbeddedError(
    `The data in ${data} was made by PostgreSQL ${made}, and only ${wanted} is installed. Install ${made} again, or start afresh with CEP_HOME=/another/folder.`,
  )
}

/** Arguments of the server: sockets only, sized for a small system, durable like production. */
export function postgresArguments(home: Home): string[] {
  const settings: Record<string, string> = {
    listen_addresses: '',
    unix_socket_directories: home.runFolder,
    unix_socket_permissions: '0770',
    max_connections: '80',
    shared_buffers: '96MB',
    work_mem: '8MB',
    maintenance_work_mem: '64MB',
    effective_cache_size: '512MB',
    max_wal_size: '512MB',
    wal_compression: 'on',
    random_page_cost: '1.1',
    jit: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // No statement text in the log: it may hold personal data.
    log_min_error_statement: 'panic',
    log_min_duration_statement: '-1',
    log_parameter_max_length_on_error: '0',
  }
  return [
    '-D',
    dataFolder(home),
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/** One query's rows, first column only, through psql: the supervisor carries no database client. */
export async function queryColumn(
  home: Home,
  programs: Programs,
  secrets: Secrets,
  sql: string,
): Promise<string[]> {
  const { stdout } = await run(
    join(programs.postgresBin, 'psql'),
    [
      '-X',
      '-q',
      '-A',
      '-t',
      '-h',
      home.runFolder,
      '-U',
      'cep',
      '-d',
      'cep',
      '-v',
      'ON_ERROR_STOP=1',
      '-c',
      sql,
    ],
    { env: { ...serverEnvironment(programs), PGPASSWORD: secrets.POSTGRES_PASSWORD } },
  )
  return stdout.split('\n').filter(Boolean)
}
