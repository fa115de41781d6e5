import { AppError } from '@cep/platform/app-error'
import type pg from 'pg'
import { MIGRATION_NAMES } from './migration-names.generated.ts'

/**
 * Checks that every migration of this version has really run. `payload migrate` can end well having
 * done nothing, and a process on an old schema fails later and worse.
 *
 * @throws AppError `migrations_pending` naming what is missing.
 */
export async function assertMigrated(pool: Pick<pg.Pool, 'query'>): Promise<void> {
  const missing = await pendingMigrations(pool)
  if (missing.length === 0) return
  throw new AppError(
    'migrations_pending',
    `The database lacks ${missing.length} migration(s): ${missing.join(', ')}. Run \`npm run migrate -w @cep/cms\`.`,
  )
}

async function pendingMigrations(pool: Pick<pg.Pool, 'query'>): Promise<string[]> {
  const { rows: tables } = await pool.query<{ exists: boolean }>(
    `SELECT to_regclass('payload_migrations') IS NOT NULL AS exists`,
  )
  if (!tables[0]?.exists) return [...MIGRATION_NAMES]
  const { rows } = await pool.query<{ name: string }>('SELECT name FROM payload_migrations')
  const done = new Set(rows.map(({ name }) => name))
  return MIGRATION_NAMES.filter((name) => !done.has(name))
}
