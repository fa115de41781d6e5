import type { ArchiveInfo } from './archive-info.ts'
import { parseWalName } from './wal-names.ts'

const HOUR_MS = 60 * 60 * 1000
// A week and a day, less what the clock may be late; chosen by hand.
const FULL_EVERY_MS = (7 * 24 - 2) * HOUR_MS
const DIFF_EVERY_MS = 22 * HOUR_MS

/** Which base backup of the database is due. */
export type DueBase = 'full' | 'diff' | null

/**
 * Full weekly, differential daily; one at once where there is none, and where the log has a gap: only a
 * later base backup makes points in time after it reachable again. A log that has branched off, after a
 * restore, begins anew.
 */
export function decideBase(
  { backups }: ArchiveInfo,
  { gap, currentWal, now }: { gap: string | null; currentWal: string; now: Date },
): DueBase {
  const ageOf = (backup: (typeof backups)[number] | undefined) =>
    backup ? now.getTime() - backup.stoppedAt.getTime() : Number.POSITIVE_INFINITY
  const newest = backups.at(-1)
  const hasBranched =
    newest !== undefined && parseWalName(newest.lastWal)?.timeline !== parseWalName(currentWal)?.timeline
  if (hasBranched) return 'full'
  if (ageOf(backups.findLast(({ kind }) => kind === 'full')) >= FULL_EVERY_MS) return 'full'
  if (gap !== null || ageOf(newest) >= DIFF_EVERY_MS) return 'diff'
  return null
}
