import { AppError } from '@cep/platform/app-error'
import type { BackupContext } from '../backup-context.ts'
import { createSet } from '../create-set.ts'
import { PREFIXES } from '../database-server.ts'
import { databaseExists, openDatabase, renameDatabase } from '../databases.ts'
import type { Manifest } from '../manifest.ts'
import { withIndexFile } from '../set-files.ts'
import { makeSetId } from '../set-id.ts'
import type { LiveSystem } from './live-system.ts'
import { finishRestore, undoRestore } from './recover-restore.ts'
import { hasReached, type RestoreJournal, type RestoreStep, writeJournal } from './restore-journal.ts'
import { putObjects } from './sync-objects.ts'

/** What is swapped in: `load` fills a database beside the live one, as the installed version wants it. */
export type Replacement = {
  /** null: a plain dump; objects stay as they are. */
  manifest: Manifest | null
  load: (database: string) => Promise<void>
  wantsRestorePoint: boolean
}

export type SwappedIn = {
  /** The set with the state before. */
  restorePoint: string | null
  /** How long writes were refused. */
  frozenMs: number
}

/**
 * The steps of a restore, from loading to the end; whatever fails puts everything back. The caller holds
 * the lock and has checked what can be checked.
 *
 * Writes are refused from before the restore point on: whatever was acknowledged is in it.
 *
 * @throws AppError `restore_failed`, saying whether the state before was put back.
 */
export async function swapIn(
  context: BackupContext,
  live: LiveSystem,
  replacement: Replacement,
): Promise<SwappedIn> {
  // Its own each time: an older database kept under such a name must not be taken for this one.
  const restoreId = makeSetId(context.now())
  const journal: RestoreJournal = {
    setId: replacement.manifest?.setId ?? null,
    step: 'beside',
    beside: PREFIXES.beside + restoreId,
    before: PREFIXES.before + restoreId,
    wasInMaintenance: await live.isInMaintenance(),
    restorePoint: null,
    hasRestorePoint: replacement.wantsRestorePoint,
  }
  try {
    const frozenMs = await runSteps(context, live, { journal, ...replacement })
    return { restorePoint: journal.restorePoint, frozenMs }
  } catch (error) {
    throw await putBack(context, live, journal, error)
  }
}

/** @returns for how long writes were refused, in milliseconds. */
async function runSteps(
  context: BackupContext,
  live: LiveSystem,
  { journal, manifest, load }: Replacement & { journal: RestoreJournal },
): Promise<number> {
  const { server } = context
  const begin = async (step: RestoreStep) => {
    journal.step = step
    await writeJournal(context, journal)
    context.onStep(`restore:${step}`)
  }

  await begin('beside')
  await load(journal.beside)

  await begin('freeze')
  const frozenAt = performance.now()
  await live.setMaintenance(true)
  await begin('restore-point')
  const hasLive = await databaseExists(server, server.settings.POSTGRES_DB)
  if (journal.hasRestorePoint && hasLive) {
    const point = await createSet(context, { restorePoint: true })
    journal.restorePoint = point.manifest.setId
  }

  await begin('objects')
  if (manifest) await withIndexFile(context, manifest, (path) => putObjects(context, path))

  await begin('swap')
  await swap(context, live, journal, hasLive)

  await begin('health')
  const complaint = await live.waitUntilHealthy()
  if (complaint) throw new AppError('restore_failed', complaint)

  await begin('finish')
  await finishRestore(context, live, journal)
  return performance.now() - frozenAt
}

/** Between the two renames there is no database of that name: nobody writes into the wrong one. */
async function swap(
  context: BackupContext,
  live: LiveSystem,
  { beside, before }: RestoreJournal,
  hasLive: boolean,
): Promise<void> {
  const { server } = context
  const { POSTGRES_DB: database } = server.settings
  context.onStep('restore:swap-away')
  if (hasLive) await renameDatabase(server, { from: database, to: before })
  context.onStep('restore:swap-redis')
  await live.emptyRedis()
  context.onStep('restore:swap-in')
  await renameDatabase(server, { from: beside, to: database })
  context.onStep('restore:swap-open')
  await openDatabase(server, database)
}

/** @returns the error to tell. */
async function putBack(
  context: BackupContext,
  live: LiveSystem,
  journal: RestoreJournal,
  cause: unknown,
): Promise<AppError> {
  if (hasReached(journal, 'finish')) {
    return new AppError(
      'restore_failed',
      `${journal.setId ? `Set ${journal.setId}` : 'The dump'} is restored and in use, but clearing up failed: ${messageOf(cause)}. The next command finishes it.`,
      { cause },
    )
  }
  try {
    await undoRestore(context, live, journal)
  } catch (undoFailure) {
    return new AppError(
      'restore_failed',
      `The restore failed (${messageOf(cause)}), and so did putting everything back (${messageOf(undoFailure)}). The next command tries again.`,
      { cause: undoFailure },
    )
  }
  return new AppError(
    'restore_failed',
    `The restore failed and everything was put back as it was: ${messageOf(cause)}`,
    { cause },
  )
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error))
