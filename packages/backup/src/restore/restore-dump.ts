import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { createGunzip, createZstdDecompress } from 'node:zlib'
import { AppError } from '@cep/platform/app-error'
import { type BackupContext, meter } from '../backup-context.ts'
import { withBackupLock } from '../backup-lock.ts'
import { passwordOf, postgresProgram, withClient } from '../database-server.ts'
import { createDatabaseLike } from '../databases.ts'
import { readMigrations, readProperties } from '../dump-database.ts'
import { feed, startPipeline } from '../pipeline.ts'
import type { LiveSystem } from './live-system.ts'
import { recoverRestore } from './recover-restore.ts'
import { type SwappedIn, swapIn } from './swap-in.ts'

/**
 * Puts the database back from a plain dump (`.sql`, `.sql.gz`, `.sql.zst`), as other tools make them. It
 * has no manifest, so nothing but its own words says that it is whole: it is loaded beside in one
 * transaction, must be a database of this product, and is swapped in as a set is. Objects stay.
 *
 * @throws AppError `restore_refused` before anything is touched, `restore_failed` when all was put back.
 */
export const restoreDump = (
  context: BackupContext,
  live: LiveSystem,
  { file, wantsRestorePoint = true }: { file: string; wantsRestorePoint?: boolean },
): Promise<SwappedIn> =>
  withBackupLock(context.server, { waits: false }, async () => {
    await recoverRestore(context, live)
    const found = await stat(file).catch(() => null)
    if (!found?.isFile()) throw new AppError('backup_not_found', `There is no file ${file}.`)
    return swapIn(context, live, {
      manifest: null,
      wantsRestorePoint,
      load: async (database) => {
        await loadDump(context, { file, sizeBytes: found.size, database })
        await bringUpToDate(context, live, database)
      },
    })
  })

async function loadDump(
  context: BackupContext,
  { file, sizeBytes, database }: { file: string; sizeBytes: number; database: string },
): Promise<void> {
  const { server } = context
  const { POSTGRES_DB } = server.settings
  const properties = await withClient(server, POSTGRES_DB, readProperties)
  await createDatabaseLike(server, database, properties)
  const args = ['-X', '-q', '-v', 'ON_ERROR_STOP=1', '--single-transaction', '-f', '-']
  const psql = postgresProgram(server, 'psql', database, args, await passwordOf(server))
  await feed(startPipeline([psql], { takesInput: true }), plainTextOf(context, file, sizeBytes))
  await withClient(server, database, (client) => client.query('ANALYZE'))
}

function plainTextOf(context: BackupContext, file: string, sizeBytes: number): AsyncIterable<Buffer> {
  const onBytes = meter(context, 'load', sizeBytes)
  const stored = createReadStream(file)
  stored.on('data', (chunk) => onBytes(chunk.length))
  if (file.endsWith('.sql')) return stored
  const unpack = file.endsWith('.zst') ? createZstdDecompress() : createGunzip()
  // Whoever reads it is told: the pipeline destroys it with the error.
  return pipeline(stored, unpack, () => undefined)
}

async function bringUpToDate(context: BackupContext, live: LiveSystem, database: string): Promise<void> {
  const ran = await withClient(context.server, database, readMigrations)
  const known = await live.knownMigrations()
  if (ran.length === 0) throw new AppError('restore_refused', 'The dump is no database of this product.')
  const unknown = ran.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new AppError(
      'backup_too_new',
      `The dump is of a newer version of CEP (${unknown.join(', ')}). Update CEP first.`,
    )
  }
  if (known.some((name) => !ran.includes(name))) await live.migrate(database)
}
