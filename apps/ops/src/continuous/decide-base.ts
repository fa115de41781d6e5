import type { ArchiveInfo } from './archive-info.ts'

const HOUR_MS = 60 * 60 * 1000
// A week and a day, less what the clock may be late; chosen by hand.
const FULL_EVERY_MS = (7 * 24 - 2) * HOUR_MS
const DIFF_EVERY_MS = 22 * HOUR_MS

/** Which base backup of the database is due. */
export type DueBase = 'full' | 'diff' | null

/**
 * Full weekly, differential daily; one at once where there is none, and where the log has a gap: only a
 * later base backup makes points in time after it reachable again.
 */
export function decideBase({ backups }: ArchiveInfo, gap: string | null, now: Date): DueBase {
  const ageOf = (backup: (typeof backups)[number] | undefined) =>
    backup ? now.getTime() - backup.stoppedAt.getTime() : Number.POSITIVE_INFINITY
  if (ageOf(backups.findLast(({ kind }) => kind === 'full')) >= FULL_EVERY_MS) return 'full'
  if (gap !== null || ageOf(backups.at(-1)) >= DIFF_EVERY_MS) return 'diff'
  return null
}
