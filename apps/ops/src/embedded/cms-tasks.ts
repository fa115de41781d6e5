import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { recoverAtStart } from '../restore/recover-at-start.ts'
import { queryColumn } from './database.ts'
import { EmbeddedError } from './embedded-error.ts'
import type { Home } from './home.ts'
import type { Task } from './part.ts'
import { applicationEnvironment } from './parts.ts'
import type { Programs } from './programs.ts'
import { runToEnd } from './run-to-end.ts'
import type { Secrets } from './secrets.ts'

type System = { home: Home; programs: Programs; secrets: Secrets; say: (text: string) => void }

/** A restore that was interrupted is ended first; then migrations, then the demo content; both only when something is missing. */
export function cmsTasks(system: System): Task[] {
  return [
    {
      name: 'restore',
      needs: ['postgres', 'store', 'redis'],
      run: () => recoverAtStart(system.home, system.say),
    },
    { name: 'migrate', needs: ['restore'], run: (signal) => migrate(system, signal) },
    { name: 'seed', needs: ['migrate', 'store', 'redis'], run: (signal) => seed(system, signal) },
  ]
}

/**
 * Runs the committed migrations that the database lacks, and looks again: an exit code of 0 has been
 * seen with nothing migrated.
 */
async function migrate(system: System, signal: AbortSignal): Promise<void> {
  if ((await missingMigrations(system)).length === 0) return
  system.say('migrating the database')
  await runCmsScript(system, 'migrate', signal)
  const missing = await missingMigrations(system)
  if (missing.length === 0) return
  throw new EmbeddedError(`The migrations ran and these are still missing: ${missing.join(', ')}.`)
}

/** The names of the migrations that this checkout has. */
export const committedMigrations = (home: Home): string[] =>
  readdirSync(join(home.tree, 'apps/cms/src/migrations'))
    .filter((name) => /^\d{8}_\d{6}_.*\.ts$/.test(name))
    .map((name) => name.slice(0, -'.ts'.length))
    .sort()

/** Brings another database of the same server up to this checkout's schema: one that is being restored. */
export const migrateDatabase = (system: System, database: string): Promise<void> =>
  runCmsScript(system, 'migrate', new AbortController().signal, { POSTGRES_DB: database })

async function missingMigrations({ home, programs, secrets }: System): Promise<string[]> {
  const committed = committedMigrations(home)
  const query = (sql: string) => queryColumn(home, programs, secrets, sql)
  const [table] = await query("SELECT to_regclass('public.payload_migrations')")
  if (!table) return committed
  const applied = await query('SELECT name FROM payload_migrations WHERE batch >= 0')
  return committed.filter((name) => !applied.includes(name))
}

/** The seed's mark that it has run is its administrator; asking here saves the start of a whole CMS. */
async function seed(system: System, signal: AbortSignal): Promise<void> {
  const { home, programs, secrets } = system
  const sql = "SELECT id FROM users WHERE role = 'admin' LIMIT 1"
  const [administrator] = await queryColumn(home, programs, secrets, sql)
  if (administrator) return
  system.say('writing the demo content')
  await runCmsScript(system, 'seed', signal)
}

async function runCmsScript(
  system: System,
  script: string,
  signal: AbortSignal,
  more: Record<string, string> = {},
): Promise<void> {
  const { home } = system
  const env = applicationEnvironment(system)
  await runToEnd({
    name: script,
    command: ['npm', 'run', script, '--workspace', '@cep/cms'],
    cwd: home.tree,
    env: {
      ...env,
      PATH: `${join(home.tree, 'node_modules/.bin')}:${env.PATH}`,
      PORT: String(home.ports.cms),
      ...more,
    },
    logFolder: home.logFolder,
    signal,
  })
}
