import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@cep/platform/app-error'
import type pg from 'pg'

/** The app's folder, seen from `src/database/` and from the bundle in `dist/`. */
const MIGRATION_FOLDERS = [
  join(import.meta.dirname, '../migrations'),
  join(import.meta.dirname, '../src/migrations'),
]

/**
 * Compares the committed migrations with those the database says it has run; an exit code of 0 from
 * the migration command proves nothing.
 *
 * @throws AppError `migrations_pending` naming what is missing.
 */
export async function assertMigrated(pool: Pick<pg.Pool, 'query'>): Promise<void> {
  const done = await pool
    .query<{ name: string }>('SELECT name FROM payload_migrations WHERE batch IS DISTINCT FROM -1')
    .then(({ rows }) => new Set(rows.map(({ name }) => name)))
    .catch((cause: { code?: string }) => {
      // The table itself is made by the first migration.
      if (cause.code === '42P01') return new Set<string>()
      throw new AppError('database_unavailable', 'The database does not answer', { cause })
    })
  const missing = committedMigrations().filter((name) => !done.has(name))
  if (missing.length === 0) return
  throw new AppError(
    'migrations_pending',
    `The database lacks ${missing.join(', ')}; run "npm run migrate -w @cep/cms"`,
  )
}

/** The names of the committed migrations, oldest first. */
export function committedMigrations(): string[] {
  for (const folder of MIGRATION_FOLDERS) {
    try {
      return readdirSync(folder)
        .filter((file) => /^\d{8}_\d{6}_.+\.ts$/.test(file))
        .map((file) => file.replace(/\.ts$/, ''))
        .sort()
    } catch {
      // Not this one: the other of the two places.
    }
  }
  throw new AppError('migrations_pending', 'The folder of migrations is missing')
}
