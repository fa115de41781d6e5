import type { DrillResult } from './drill-results.ts'
import type { SetList } from './list-sets.ts'
import { momentOfSet } from './set-id.ts'

const HOUR_MS = 60 * 60 * 1000

// A day and the time a slow run may take; a week and the same again. Chosen by hand.
const OLDEST_SET_MS = 26 * HOUR_MS
const OLDEST_DRILL_MS = 8 * 24 * HOUR_MS

export type BackupStatus = {
  colour: 'green' | 'yellow' | 'red'
  /** Why it isn't green, the worst first; each says what to do. */
  reasons: string[]
  newestSet: string | null
  lastDrill: DrillResult | null
}

/** Whether somebody could sleep: what the status page and the commands say about backups. */
export function judgeBackups(
  { sets, unreachable }: SetList,
  drills: readonly DrillResult[],
  { now, hasOffsite }: { now: Date; hasOffsite: boolean },
): BackupStatus {
  const newest = sets.find(({ manifest }) => manifest !== null) ?? null
  const lastDrill = drills.at(-1) ?? null
  const red = [
    ...unreachable.map(({ place, reason }) => `${place} doesn't answer: ${reason}`),
    ...sets.flatMap(({ problem }) => (problem ? [problem] : [])),
    ...(newest ? ageProblem(newest.setId, now) : ['There is no backup. Make one: cep backup run']),
    ...drillProblem(lastDrill, now),
  ]
  const lacksSecondCopy = hasOffsite && newest !== null && !newest.places.includes('offsite')
  const yellow = [
    ...(hasOffsite ? [] : ['No second place off-site: when this machine is lost, so are its backups.']),
    ...(lacksSecondCopy ? [`Set ${newest.setId} is not off-site.`] : []),
    ...(lastDrill || !newest ? [] : ['No backup was ever restored for a test. Do it: cep drill']),
  ]
  return {
    colour: red.length > 0 ? 'red' : yellow.length > 0 ? 'yellow' : 'green',
    reasons: [...red, ...yellow],
    newestSet: newest?.setId ?? null,
    lastDrill,
  }
}

function ageProblem(setId: string, now: Date): string[] {
  const age = now.getTime() - momentOfSet(setId).getTime()
  if (age <= OLDEST_SET_MS) return []
  return [`The newest backup is ${Math.round(age / HOUR_MS)} hours old. Make one: cep backup run`]
}

function drillProblem(last: DrillResult | null, now: Date): string[] {
  if (!last) return []
  if (!last.isGood) return [`The last drill failed: ${last.problems[0]}`]
  const age = now.getTime() - new Date(last.begunAt).getTime()
  if (age <= OLDEST_DRILL_MS) return []
  return [`The last drill is ${Math.round(age / HOUR_MS / 24)} days old. Do one: cep drill`]
}
