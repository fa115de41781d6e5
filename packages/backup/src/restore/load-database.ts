import { AppError } from '@cep/platform/app-error'
import { type BackupContext, meter } from '../backup-context.ts'
import { type DatabaseServer, passwordOf, postgresProgram, withClient } from '../database-server.ts'
import { createDatabaseLike } from '../databases.ts'
import type { Manifest, TableFacts } from '../manifest.ts'
import { feed, startPipeline } from '../pipeline.ts'
import type { Place } from '../place.ts'
import { readChecked } from '../set-files.ts'
import { compareTableFacts, readTableFacts } from '../table-facts.ts'

// A database that isn't whole is thrown away, so nothing has to reach the disk before the end; chosen
// by hand, the memory is what building an index may take.
const LOADING = '-c synchronous_commit=off -c maintenance_work_mem=128MB -c jit=off'

/**
 * Loads a set's dump into a new database and compares every table with the manifest.
 *
 * @throws AppError `restore_failed` when a table differs, `backup_damaged` when the file isn't as signed.
 */
export async function loadDatabase(
  context: BackupContext,
  { place, manifest, name }: { place: Place; manifest: Manifest; name: string },
): Promise<void> {
  const { server, keys } = context
  await createDatabaseLike(server, name, manifest.database)
  const psql = postgresProgram(
    server,
    'psql',
    name,
    ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '--single-transaction', '-f', '-'],
    await passwordOf(server),
  )
  const pipeline = startPipeline(
    [
      {
        command: ['age', '--decrypt', ...keys.identityFiles.flatMap((file) => ['-i', file])],
        env: server.environment,
      },
      { command: ['zstd', '-d', '-q', '-c'], env: server.environment },
      { ...psql, env: { ...psql.env, PGOPTIONS: LOADING } },
    ],
    { takesInput: true },
  )
  const onBytes = meter(context, 'load', manifest.database.sizeBytes)
  await feed(pipeline, counted(readChecked(place, manifest.database), onBytes))
  const differences = compareTableFacts(manifest.database.tables, await factsOf(server, name))
  if (differences.length > 0) {
    throw new AppError(
      'restore_failed',
      `The restored database differs from the backup: ${differences.slice(0, 5).join('; ')}.`,
    )
  }
  // Without, the planner knows nothing about tables that were just filled.
  await withClient(server, name, (client) => client.query('ANALYZE'))
}

/** Rows and hash of every table of a database, in one snapshot. */
export const factsOf = (server: DatabaseServer, database: string): Promise<Record<string, TableFacts>> =>
  withClient(server, database, async (client) => {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY')
    return readTableFacts(client)
  })

async function* counted(source: AsyncIterable<Buffer>, onBytes: (count: number) => void) {
  for await (const chunk of source) {
    onBytes(chunk.length)
    yield chunk
  }
}
