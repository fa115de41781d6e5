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
