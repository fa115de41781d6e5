/** A line of crontab: which minutes, hours, days of the month, months, days of the week. */
export type Schedule = { fields: readonly ReadonlySet<number>[]; isAnyDay: boolean; isAnyWeekday: boolean }

/** Lowest and highest value of each field; 7 is Sunday too. */
const RANGES = [
  [0, 59],
  [0, 23],
  [1, 31],
  [1, 12],
  [0, 7],
] as const

/** Parses `minute hour day month weekday` with `*`, lists, ranges and steps; null when it is none. */
export function parseSchedule(text: string): Schedule | null {
  const parts = text.trim().split(/\s+/)
  if (parts.length !== RANGES.length) return null
  const fields = RANGES.map((range, index) => parseField(parts[index] ?? '', range))
  if (fields.some((field) => field === null)) return null
  const sets = fields.flatMap((field) => field ?? [])
  const [, , , , weekdays] = sets
  if (weekdays?.has(7)) sets[4] = new Set([...weekdays, 0])
  return { fields: sets, isAnyDay: parts[2] === '*', isAnyWeekday: parts[4] === '*' }
}

function parseField(text: string, [low, high]: readonly [number, number]): Set<number> | null {
  const values = new Set<number>()
  for (const part of text.split(',')) {
    const match = /^(?:\*|(\d+)(?:-(\d+))?)(?:\/(\d+))?$/.exec(part)
    if (!match) return null
    const from = match[1] === undefined ? low : Number(match[1])
    const single = match[3] === undefined && match[1] !== undefined ? from : high
    const to = match[2] === undefined ? single : Number(match[2])
    const step = Number(match[3] ?? 1)
    if (from < low || to > high || from > to || step < 1) return null
    for (let value = from; value <= to; value += step) values.add(value)
  }
  return values
}

/** Whether it strikes in that minute (UTC). Where day and weekday are both given, either will do, as in cron. */
export function strikesAt({ fields, isAnyDay, isAnyWeekday }: Schedule, moment: Date): boolean {
  const [minutes, hours, days, months, weekdays] = fields
  if (!minutes?.has(moment.getUTCMinutes()) || !hours?.has(moment.getUTCHours())) return false
  if (!months?.has(moment.getUTCMonth() + 1)) return false
  const isDay = days?.has(moment.getUTCDate()) ?? false
  const isWeekday = weekdays?.has(moment.getUTCDay()) ?? false
  if (isAnyDay || isAnyWeekday) return isDay && isWeekday
  return isDay || isWeekday
}

const MINUTE_MS = 60_000
const MOST_MINUTES = 366 * 24 * 60

/** The last time it struck, up to and with this minute; null when it never does. */
export function lastStrike(schedule: Schedule, now: Date): Date | null {
  const minute = Math.floor(now.getTime() / MINUTE_MS)
  for (let back = 0; back < MOST_MINUTES; back++) {
    const moment = new Date((minute - back) * MINUTE_MS)
    if (strikesAt(schedule, moment)) return moment
  }
  return null
}
