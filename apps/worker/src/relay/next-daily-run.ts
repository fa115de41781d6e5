import { DateTime } from 'luxon'

const ZONE = 'Europe/Madrid'

/**
 * The next moment after `now` at which it is `time` ("03:30") in Madrid, and that day's name.
 * In the night when clocks go forward the hour may not exist; luxon then takes the one after it.
 */
export function nextDailyRun(time: string, now: Date): { at: Date; day: string } {
  const [hour, minute] = time.split(':').map(Number) as [number, number]
  const local = DateTime.fromJSDate(now, { zone: ZONE })
  const today = local.set({ hour, minute, second: 0, millisecond: 0 })
  const next = today > local ? today : today.plus({ days: 1 }).set({ hour, minute })
  return { at: next.toJSDate(), day: next.toISODate() ?? '' }
}

/** The next moment after `now` of a job that runs every so many hours of the day (UTC), and its name. */
export function nextHourlyRun(
  { hours, atMinute }: { hours: number; atMinute: number },
  now: Date,
): { at: Date; hour: string } {
  const utc = DateTime.fromJSDate(now, { zone: 'utc' })
  const startOfHour = utc.startOf('hour')
  const slot = startOfHour.minus({ hours: startOfHour.hour % hours }).set({ minute: atMinute })
  const next = slot > utc ? slot : slot.plus({ hours })
  return { at: next.toJSDate(), hour: next.toFormat("yyyy-MM-dd'T'HH") }
}
