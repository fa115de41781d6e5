import type { BackupContext } from '../backup-context.ts'
import { PREFIXES } from '../database-server.ts'
import {
  databaseExists,
  databasesWithPrefix,
  dropDatabase,
  openDatabase,
  renameDatabase,
} from '../databases.ts'
import { loadManifest } from '../list-sets.ts'
import { withIndexFile } from '../set-files.ts'
import type { LiveSystem } from './live-system.ts'
import { hasReached, type RestoreJournal, readJournal, removeJournal } from './restore-journal.ts'
import { putObjects, removeOtherObjects } from './sync-objects.ts'

export type Recovery = { setId: string | null; outcome: 'undone' | 'finished' }

/**
 * Brings a restore that was killed to one of its two ends. Every command does this first; the caller
 * holds the lock.
 *
 * @returns null when there was nothing to do.
 */
export async function recoverRestore(context: BackupContext, live: LiveSystem): Promise<Recovery | null> {
  const journal = await readJournal(context)
  if (!journal) {
    await dropLeftovers(context)
    return null
  }
  if (hasReached(journal, 'finish')) {
    await finishRestore(context, live, journal)
    return { setId: journal.setId, outcome: 'finished' }
  }
  await undoRestore(context, live, journal)
  return { setId: journal.setId, outcome: 'undone' }
}

/** Scratch databases of a drill or a single table's restore that was killed. */
async function dropLeftovers({ server }: BackupContext): Promise<void> {
  for (const prefix of [PREFIXES.beside, PREFIXES.drill]) {
    for (const name of await databasesWithPrefix(server, prefix)) await dropDatabase(server, name, prefix)
  }
}

/** The state before. Can be repeated from wherever it was killed. */
export async function undoRestore(
  context: BackupContext,
  live: LiveSystem,
  journal: RestoreJournal,
): Promise<void> {
  const { server } = context
  const { POSTGRES_DB: database } = server.settings
  const { beside, before } = journal
  if (await databaseExists(server, before)) {
    if (await databaseExists(server, database)) {
      context.onStep('undo:swap-away')
      await renameDatabase(server, { from: database, to: beside })
    }
    context.onStep('undo:swap-redis')
    await live.emptyRedis()
    context.onStep('undo:swap-in')
    await renameDatabase(server, { from: before, to: database })
  }
  if (await databaseExists(server, database)) await openDatabase(server, database)
  context.onStep('undo:beside')
  await dropDatabase(server, beside, PREFIXES.beside)
  if (hasReached(journal, 'objects') && journal.restorePoint) {
    context.onStep('undo:objects')
    await syncObjectsTo(context, journal.restorePoint)
  }
  context.onStep('undo:thaw')
  if (hasReached(journal, 'freeze') && !journal.wasInMaintenance) await live.setMaintenance(false)
  await removeJournal(context)
}

/** The restored state for good. Can be repeated from wherever it was killed. */
export async function finishRestore(
  context: BackupContext,
  live: LiveSystem,
  journal: RestoreJournal,
): Promise<void> {
  context.onStep('restore:remove-objects')
  if (journal.setId) await syncObjectsTo(context, journal.setId)
  context.onStep('restore:drop-before')
  // Without a restore point the old database is all there is of the state before: it stays.
  if (journal.hasRestorePoint) await dropDatabase(context.server, journal.before, PREFIXES.before)
  context.onStep('restore:thaw')
  if (!journal.wasInMaintenance) await live.setMaintenance(false)
  await removeJournal(context)
}

async function syncObjectsTo(context: BackupContext, setId: string): Promise<void> {
  const manifest = await loadManifest(context, setId)
  await withIndexFile(context, manifest, async (path) => {
    await putObjects(context, path)
    await removeOtherObjects(context, path)
  })
}
