import type { Weekday } from '@cep/contracts/vocabulary'
import { WEEKDAYS } from '@cep/contracts/vocabulary'
import { DateTime } from 'luxon'

const ZONE = 'Europe/Madrid'
/** Where a calendar has no hours in half a year, none will come. */
const LOOK_AHEAD_DAYS = 190

/** When leads are answered: hours of local time ("09:00") by weekday, and days off ("2026-12-25"). */
export type WorkingCalendar = {
  hours: { weekday: Weekday; opensAt: string; closesAt: string }[]
  holidays: ReadonlySet<string>
}

/** For a centre that has not entered its own. */
export const DEFAULT_HOURS: WorkingCalendar['hours'] = WEEKDAYS.slice(0, 5).flatMap((weekday) => [
  { weekday, opensAt: '09:00', closesAt: '14:00' },
  { weekday, opensAt: '16:00', closesAt: '20:00' },
])

/**
 * The moment at which `hours` of working time have passed since `from`, in Madrid. Time is counted
 * as it passes, so an hour is an hour also in the night when clocks change.
 *
 * @throws RangeError when the calendar holds no working time.
 */
export function addWorkingTime(from: Date, hours: number, calendar: WorkingCalendar): Date {
  let leftMs = hours * 3_600_000
  const start = DateTime.fromJSDate(from, { zone: ZONE })
  for (let day = 0; day <= LOOK_AHEAD_DAYS; day += 1) {
    for (const [opens, closes] of shiftsOf(start.startOf('day').plus({ days: day }), calendar)) {
      const begins = Math.max(opens, from.getTime())
      if (begins >= closes) continue
      if (leftMs <= closes - begins) return new Date(begins + leftMs)
      leftMs -= closes - begins
    }
  }
  throw new RangeError('the calendar holds no working time')
}

/** A day's shifts in order, overlapping ones joined, as milliseconds since the epoch. */
function shiftsOf(day: DateTime, { hours, holidays }: WorkingCalendar): [number, number][] {
  if (holidays.has(day.toISODate() ?? '')) return []
  const shifts = hours
    .filter(({ weekday }) => WEEKDAYS[day.weekday - 1] === weekday)
    .map(({ opensAt, closesAt }): [number, number] => [at(day, opensAt), at(day, closesAt)])
    .filter(([opens, closes]) => opens < closes)
    .sort(([a], [b]) => a - b)
  return shifts.reduce<[number, number][]>((joined, [opens, closes]) => {
    const last = joined.at(-1)
    if (last && opens <= last[1]) last[1] = Math.max(last[1], closes)
    else joined.push([opens, closes])
    return joined
  }, [])
}

function at(day: DateTime, time: string): number {
  const [hour, minute] = time.split(':').map(Number)
  return day.set({ hour: hour ?? 0, minute: minute ?? 0 }).toMillis()
}
