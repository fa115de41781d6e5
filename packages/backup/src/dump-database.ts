import type pg from 'pg'
import type { BackupKeys } from './backup-keys.ts'
import { type DatabaseServer, passwordOf, postgresProgram, withClient } from './database-server.ts'
import type { Manifest, TableFacts } from './manifest.ts'
import { outputOf, type Program, startPipeline } from './pipeline.ts'
import { type Place, writeEverywhere } from './place.ts'
import { readTableFacts } from './table-facts.ts'

// Measured on a database of two million leads, two cores: level 3 compresses as well as 9 does here,
// in less than half the time (packages/backup's decision record has the figures).
const ZSTD = ['zstd', '-3', '-T2', '-q', '-c'] as const

export type Dumped = {
  file: Manifest['database']
  migrations: string[]
  durationMs: { database: number; facts: number }
}

/**
 * Dumps the live database into the places while everybody goes on writing. One snapshot serves the
 * dump and the figures about each table, so that they can be compared row by row after a restore.
 */
export async function dumpDatabase(
  server: DatabaseServer,
  {
    places,
    key,
    keys,
    onBytes,
  }: { places: readonly Place[]; key: string; keys: BackupKeys; onBytes?: (count: number) => void },
): Promise<Dumped> {
  const { POSTGRES_DB: database } = server.settings
  return withClient(server, database, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    const snapshot = await exportSnapshot(client)
    const properties = await readProperties(client)
    const migrations = await readMigrations(client)

    const begunAt = performance.now()
    const args = ['--format=plain', '--no-owner', '--no-privileges', `--snapshot=${snapshot}`]
    const dump = postgresProgram(server, 'pg_dump', database, args, await passwordOf(server))
    const chain = [dump, ...sealingPrograms(server, keys)]
    const stored = await writeEverywhere(
      places,
      key,
      outputOf(startPipeline(chain, { givesOutput: true })),
      onBytes,
    )
    const dumpedAt = performance.now()
    const tables: Record<string, TableFacts> = await readTableFacts(client)
    await client.query('COMMIT')
    return {
      file: { ...stored, ...properties, tables },
      migrations,
      durationMs: {
        database: Math.round(dumpedAt - begunAt),
        facts: Math.round(performance.now() - dumpedAt),
      },
    }
  })
}

/** Compresses, then encrypts to the operator's offline key and the drill key. */
function sealingPrograms({ environment: env }: DatabaseServer, keys: BackupKeys): Program[] {
  return [
    { command: ZSTD, env },
    { command: ['age', '--encrypt', '-r', keys.offline.text, '-r', keys.drill.text], env },
  ]
}

async function exportSnapshot(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ id: string }>('SELECT pg_export_snapshot() AS id')
  return String(rows[0]?.id)
}

/** The names of the migrations that have run in a database of the product; none in any other. */
export async function readMigrations(client: pg.Client): Promise<string[]> {
  const { rows: found } = await client.query("SELECT to_regclass('public.payload_migrations') AS name")
  if (!found[0]?.name) return []
  const { rows } = await client.query<{ name: string }>(
    'SELECT name FROM public.payload_migrations WHERE batch >= 0 ORDER BY name',
  )
  return rows.map(({ name }) => name)
}

/** What a database like this one is created with, and how large it is. */
export async function readProperties(
  client: pg.Client,
): Promise<Omit<Manifest['database'], 'key' | 'sizeBytes' | 'sha256' | 'tables'>> {
  // The ICU locale's column has another name from PostgreSQL 17 on.
  const { rows } = await client.query(`
    SELECT current_setting('server_version') AS "postgresVersion",
           pg_database_size(current_database())::float8 AS "sizeOnDiskBytes",
           pg_encoding_to_char(encoding) AS encoding, datcollate AS collation, datctype AS "characterType",
           datlocprovider::text AS "localeProvider",
           coalesce(to_jsonb(d) ->> 'daticulocale', to_jsonb(d) ->> 'datlocale') AS "icuLocale"
    FROM pg_database d WHERE datname = current_database()`)
  return rows[0]
}
