import type { BackupContext } from './backup-context.ts'
import { withBackupLock } from './backup-lock.ts'
import { dailyPeriod, isSunday, weeklyPeriod } from './backup-period.ts'
import { type CreatedSet, createSet } from './create-set.ts'
import { listSets } from './list-sets.ts'
import type { Marks } from './manifest.ts'
import { pruneEverywhere } from './prune.ts'

export type BackupKind = 'daily' | 'weekly'

export type EnsuredBackup = { status: 'made'; set: CreatedSet } | { status: 'exists'; setId: string }

/**
 * Sees to it that the period has its set. Queue, the service's own clock and the operator may all ask:
 * whoever comes second waits for the first and finds it done.
 */
export const ensureBackup = (
  context: BackupContext,
  kind: BackupKind,
  period: string,
): Promise<EnsuredBackup> =>
  withBackupLock(context.server, { waits: true }, async () => {
    const { sets } = await listSets(context)
    const existing = sets.find(({ manifest }) => manifest?.marks[kind] === period)
    if (existing) return { status: 'exists', setId: existing.setId }
    const set = await createSet(context, { ...marksFor(context.now()), [kind]: period })
    await pruneEverywhere(context)
    return { status: 'made', set }
  })

/** A set asked for by a person, whatever there is already; it counts as the day's. */
export const backUpNow = (context: BackupContext): Promise<CreatedSet> =>
  withBackupLock(context.server, { waits: false }, async () => {
    const set = await createSet(context, marksFor(context.now()))
    await pruneEverywhere(context)
    return set
  })

/** A set of the state before something that may go wrong, a deployment for one. */
export const makeRestorePoint = (context: BackupContext): Promise<CreatedSet> =>
  withBackupLock(context.server, { waits: true }, () => createSet(context, { restorePoint: true }))

function marksFor(now: Date): Marks {
  return { daily: dailyPeriod(now), ...(isSunday(now) ? { weekly: weeklyPeriod(now) } : {}) }
}
