import type { Marks } from './manifest.ts'
import { momentOfSet } from './set-id.ts'

const DAY_MS = 24 * 60 * 60 * 1000

type KnownSet = { setId: string; marks: Marks; isGood: boolean }

/**
 * Which sets have had their time: weekly ones after `weeklyDays`, all others after `dailyDays`. The
 * newest good set stays however old it is, and so does what can't be judged: a damaged set is evidence.
 */
export function setsToRemove(
  sets: readonly KnownSet[],
  { now, dailyDays, weeklyDays }: { now: Date; dailyDays: number; weeklyDays: number },
): string[] {
  const newestGood = sets
    .filter(({ isGood }) => isGood)
    .map(({ setId }) => setId)
    .sort()
    .at(-1)
  return sets
    .filter(({ setId, marks, isGood }) => {
      if (!isGood || setId === newestGood) return false
      const days = marks.weekly ? Math.max(weeklyDays, dailyDays) : dailyDays
      return now.getTime() - momentOfSet(setId).getTime() > days * DAY_MS
    })
    .map(({ setId }) => setId)
    .sort()
}

/**
 * What to do about contents that no kept set names: mark them, and delete those marked long enough
 * ago. A content that is named again loses its mark.
 */
export function judgeContents({
  stored,
  named,
  tombstones,
  now,
  tombstoneDays,
}: {
  stored: ReadonlySet<string>
  named: ReadonlySet<string>
  tombstones: ReadonlyMap<string, Date>
  now: Date
  tombstoneDays: number
}): { mark: string[]; unmark: string[]; remove: string[] } {
  const isOld = (marked: Date) => now.getTime() - marked.getTime() > tombstoneDays * DAY_MS
  const unnamed = [...stored].filter((sha256) => !named.has(sha256))
  return {
    mark: unnamed.filter((sha256) => !tombstones.has(sha256)),
    remove: unnamed.filter((sha256) => {
      const marked = tombstones.get(sha256)
      return marked !== undefined && isOld(marked)
    }),
    unmark: [...tombstones.keys()].filter((sha256) => named.has(sha256) || !stored.has(sha256)),
  }
}
