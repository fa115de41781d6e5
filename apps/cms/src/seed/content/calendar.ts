import type { Weekday } from './shapes.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** Sunday first, as `Date` counts. */
const WEEKDAY_NAMES: readonly Weekday[] = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
]

/** Today's date at the centre, `YYYY-MM-DD`. */
export const dateInMadrid = (now: Date): string =>
  now.toLocaleDateString('sv-SE', { timeZone: 'Europe/Madrid' })

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10)

export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)

const weekdayOf = (date: string): Weekday => WEEKDAY_NAMES[new Date(date).getUTCDay()] ?? 'monday'

/** August, and the days from 23 December to Epiphany. */
function isHoliday(date: string): boolean {
  const day = date.slice(5)
  return day.startsWith('08-') || day >= '12-23' || day <= '01-07'
}

/** The next date, from `date` on, on one of the weekdays and outside the holidays; backwards with a step of -1. */
export function nearestClassDay(date: string, weekdays: readonly Weekday[], step: 1 | -1): string {
  let candidate = date
  while (isHoliday(candidate) || (weekdays.length > 0 && !weekdays.includes(weekdayOf(candidate)))) {
    candidate = addDays(candidate, step)
  }
  return candidate
}

/** The date of the last of `sessions` classes, the first of which is on `start`. */
export function lastClassDay(start: string, weekdays: readonly Weekday[], sessions: number): string {
  let date = start
  for (let held = 1; held < sessions; held++) date = nearestClassDay(addDays(date, 1), weekdays, 1)
  return date
}
