import { AppError } from '@cep/platform/app-error'
import type { BackupContext } from '../backup-context.ts'
import { withBackupLock } from '../backup-lock.ts'
import { createSet } from '../create-set.ts'
import { PREFIXES } from '../database-server.ts'
import { databaseExists, openDatabase, renameDatabase } from '../databases.ts'
import type { Manifest } from '../manifest.ts'
import type { Place } from '../place.ts'
import { findIntact, withIndexFile } from '../set-files.ts'
import { makeSetId } from '../set-id.ts'
import { checkDumpOpens } from '../verify-set.ts'
import { type Choice, chooseSet } from './choose-set.ts'
import type { LiveSystem } from './live-system.ts'
import { loadDatabase } from './load-database.ts'
import { refuseNewer } from './plan-restore.ts'
import { finishRestore, recoverRestore, undoRestore } from './recover-restore.ts'
import { hasReached, type RestoreJournal, type RestoreStep, writeJournal } from './restore-journal.ts'
import { checkObjects, putObjects } from './sync-objects.ts'

// A database and its indexes, the log written while it is loaded; chosen by hand.
const NEEDED_DISK = 1.3

export type Restored = {
  manifest: Manifest
  /** The set with the state before. */
  restorePoint: string | null
  /** How long writes were refused. */
  frozenMs: number
}

/**
 * Puts database and objects back as they were in a set, while reading goes on. Everything is checked
 * before anything is touched; any failure, also of the site's health afterwards, puts everything back.
 *
 * Writes are refused from before the restore point on: whatever was acknowledged is in it.
 *
 * @throws AppError saying why the set can't be used, or `restore_failed` when the state before was put back.
 */
export const restoreSet = (
  context: BackupContext,
  live: LiveSystem,
  { choice, wantsRestorePoint = true }: { choice: Choice; wantsRestorePoint?: boolean },
): Promise<Restored> =>
  withBackupLock(context.server, { waits: false }, async () => {
    await recoverRestore(context, live)
    const manifest = await chooseSet(context, choice)
    const { place, missingMigrations } = await checkEverything(context, live, manifest)

    // Its own each time: an older database kept under such a name must not be taken for this one.
    const restoreId = makeSetId(context.now())
    const journal: RestoreJournal = {
      setId: manifest.setId,
      step: 'beside',
      beside: PREFIXES.beside + restoreId,
      before: PREFIXES.before + restoreId,
      wasInMaintenance: await live.isInMaintenance(),
      restorePoint: null,
      hasRestorePoint: wantsRestorePoint,
    }
    try {
      const frozenMs = await runSteps(context, live, { journal, manifest, place, missingMigrations })
      return { manifest, restorePoint: journal.restorePoint, frozenMs }
    } catch (error) {
      throw await putBack(context, live, journal, error)
    }
  })

async function checkEverything(context: BackupContext, live: LiveSystem, manifest: Manifest) {
  context.onStep('restore:check')
  const missingMigrations = await refuseNewer(live, manifest)
  const needed = manifest.database.sizeOnDiskBytes * NEEDED_DISK
  const free = await live.freeDiskBytes()
  if (free !== null && free < needed) {
    throw new AppError(
      'restore_refused',
      `The restore needs ${megabytes(needed)} MB of disk beside the running database, and ${megabytes(free)} are free.`,
    )
  }
  const place = await findIntact(context, manifest.database)
  await checkDumpOpens(context, place, manifest)
  await withIndexFile(context, manifest, (path) => checkObjects(context, path))
  return { place, missingMigrations }
}

type Work = { journal: RestoreJournal; manifest: Manifest; place: Place; missingMigrations: string[] }

/** @returns for how long writes were refused, in milliseconds. */
async function runSteps(
  context: BackupContext,
  live: LiveSystem,
  { journal, manifest, place, missingMigrations }: Work,
): Promise<number> {
  const { server } = context
  const begin = async (step: RestoreStep) => {
    journal.step = step
    await writeJournal(context, journal)
    context.onStep(`restore:${step}`)
  }

  await begin('beside')
  await loadDatabase(context, { place, manifest, name: journal.beside })
  if (missingMigrations.length > 0) await live.migrate(journal.beside)

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
  await withIndexFile(context, manifest, (path) => putObjects(context, path))

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
      `Set ${journal.setId} is restored and in use, but clearing up failed: ${messageOf(cause)}. The next command finishes it.`,
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
const megabytes = (bytes: number) => Math.ceil(bytes / 1024 ** 2)
