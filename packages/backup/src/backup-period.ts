const MADRID_DAY = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Madrid',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})
const DAY_MS = 24 * 60 * 60 * 1000

/** The day in Madrid: `2026-11-24`. */
export const dailyPeriod = (moment: Date): string => MADRID_DAY.format(moment)

/** The ISO week of that day: `2026-W48`. */
export function weeklyPeriod(moment: Date): string {
  const day = new Date(`${dailyPeriod(moment)}T00:00:00Z`)
  // The week belongs to the year of its Thursday.
  const thursday = new Date(day.getTime() + (4 - weekdayOf(day)) * DAY_MS)
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1)
  const week = Math.floor((thursday.getTime() - newYear) / (7 * DAY_MS)) + 1
  return `${thursday.getUTCFullYear()}-W${String(week).padStart(2, '0')}`
}

/** Whether it is Sunday in Madrid: then the daily set is the weekly one too. */
export const isSunday = (moment: Date): boolean =>
  weekdayOf(new Date(`${dailyPeriod(moment)}T00:00:00Z`)) === 7

/** 1 is Monday. */
const weekdayOf = (day: Date): number => day.getUTCDay() || 7
