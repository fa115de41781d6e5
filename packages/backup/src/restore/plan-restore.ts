import { AppError } from '@cep/platform/app-error'
import type { BackupContext } from '../backup-context.ts'
import { databaseExists } from '../databases.ts'
import type { Manifest } from '../manifest.ts'
import { findIntact, withIndexFile } from '../set-files.ts'
import { checkDumpOpens } from '../verify-set.ts'
import type { LiveSystem } from './live-system.ts'
import { factsOf } from './load-database.ts'
import { compareObjects, type ObjectChanges } from './sync-objects.ts'

export type RestorePlan = {
  setId: string
  madeAt: string
  appVersion: string
  /** Migrations that will be run on the restored database. */
  migrationsToRun: string[]
  /** Tables that differ; null where one of the two has no such table. */
  tables: { name: string; rowsNow: number | null; rowsThen: number | null }[]
  unchangedTables: number
  objects: ObjectChanges
}

/**
 * Reads and checks a set as a restore would, and says what a restore would change. Touches nothing.
 *
 * @throws AppError `backup_damaged`, `backup_wrong_key`, `backup_too_new`, `restore_refused`.
 */
export async function planRestore(
  context: BackupContext,
  live: LiveSystem,
  manifest: Manifest,
): Promise<RestorePlan> {
  const migrationsToRun = await refuseNewer(live, manifest)
  await checkDumpOpens(context, await findIntact(context, manifest.database), manifest)
  const database = context.server.settings.POSTGRES_DB
  const now = (await databaseExists(context.server, database)) ? await factsOf(context.server, database) : {}
  const then = manifest.database.tables
  const names = [...new Set([...Object.keys(then), ...Object.keys(now)])].sort()
  const changed = names.filter(
    (name) => now[name]?.hash !== then[name]?.hash || now[name]?.rows !== then[name]?.rows,
  )
  return {
    setId: manifest.setId,
    madeAt: manifest.begunAt,
    appVersion: manifest.appVersion,
    migrationsToRun,
    tables: changed.map((name) => ({
      name,
      rowsNow: now[name]?.rows ?? null,
      rowsThen: then[name]?.rows ?? null,
    })),
    unchangedTables: names.length - changed.length,
    objects: await withIndexFile(context, manifest, (path) => compareObjects(context, path)),
  }
}

/**
 * @returns the migrations that the set lacks.
 * @throws AppError `backup_too_new` when it has some that this version doesn't know.
 */
export async function refuseNewer(live: LiveSystem, manifest: Manifest): Promise<string[]> {
  const known = await live.knownMigrations()
  const unknown = manifest.migrations.filter((name) => !known.includes(name))
  if (unknown.length > 0) {
    throw new AppError(
      'backup_too_new',
      `Set ${manifest.setId} was made by CEP ${manifest.appVersion}, whose database this version doesn't know (${unknown.join(', ')}). Update CEP first.`,
    )
  }
  return known.filter((name) => !manifest.migrations.includes(name))
}
