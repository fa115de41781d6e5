import type { Random } from '../random.ts'
import { dayInMadrid, inMadrid, shiftDay, subtractWorkingMinutes, weekdayOf } from './working-time.ts'

const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** How long a new lead may wait, in minutes of working time. */
export const SERVICE_LEVEL_MINUTES = 4 * 60
/** Leads younger than this are as if they had just come in. */
export const FRESH_MINUTES = 3 * 60

/** How likely a request is at an hour of the day, in Madrid; chosen by us, evenings a little ahead. */
const BY_HOUR = {
  8: 2,
  9: 5,
  10: 7,
  11: 8,
  12: 8,
  13: 6,
  14: 5,
  15: 4,
  16: 6,
  17: 7,
  18: 8,
  19: 8,
  20: 8,
  21: 9,
  22: 7,
  23: 3,
}
/** And on a day of the week, Sunday first, against the likeliest. */
const BY_WEEKDAY = [0.6, 1, 0.9, 0.85, 0.8, 0.7, 0.45]

/** A moment of the days before `before`, when people are awake. */
export function pastMoment(random: Random, { now, before }: { now: Date; before: Date }, days: number): Date {
  for (;;) {
    const day = shiftDay(dayInMadrid(now), -random.between(0, days))
    if (!random.chance(BY_WEEKDAY[weekdayOf(day)] ?? 0)) continue
    const hour = Number(random.weighted(BY_HOUR))
    const moment = spread(random, inMadrid(day, hour * 60 + random.between(0, 59)))
    if (moment < before && moment.getTime() > now.getTime() - days * DAY_MS) return moment
  }
}

/** A moment of the last three hours, the first ones only minutes ago. */
export function freshMoment(random: Random, now: Date, index: number, count: number): Date {
  const share = (index + random.next()) / count
  return new Date(now.getTime() - Math.round((3 + share * (FRESH_MINUTES - 10)) * MINUTE_MS))
}

/** A moment before that, yet within the service level. */
export function waitingMoment(random: Random, now: Date): Date {
  const earliest = subtractWorkingMinutes(now, SERVICE_LEVEL_MINUTES - 10).getTime()
  const latest = now.getTime() - (FRESH_MINUTES + 2) * MINUTE_MS
  const moment = () => new Date(earliest + Math.round(random.next() * (latest - earliest)))
  // People ask at waking hours where the time between leaves the choice.
  const candidates = Array.from({ length: 20 }, moment)
  return candidates.find((candidate) => isAwake(candidate)) ?? moment()
}

/** A moment whose four working hours are over since up to a day and a half. */
export function overdueMoment(random: Random, now: Date): Date {
  return spread(random, subtractWorkingMinutes(now, SERVICE_LEVEL_MINUTES + random.between(15, 700)))
}

function isAwake(moment: Date): boolean {
  const minutes = (moment.getTime() - inMadrid(dayInMadrid(moment), 0).getTime()) / MINUTE_MS
  return minutes > 8 * 60 && minutes < 23.5 * 60
}

function spread(random: Random, moment: Date): Date {
  return new Date(moment.getTime() - random.between(1, 59) * 1000)
}
