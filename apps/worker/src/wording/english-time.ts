import { DateTime } from 'luxon'
import { clock } from './english-course.ts'

const ZONE = 'Europe/Madrid'
const local = (moment: Date) => DateTime.fromJSDate(moment, { zone: ZONE }).setLocale('en-GB')

/** "today at 1:20pm", "tomorrow at 11am", "on Wednesday 25 November at 11am"; the clock is Madrid's. */
export function momentInEnglish(moment: Date, now: Date): string {
  return `${dayBefore(moment, now)} at ${clock(local(moment).toFormat('HH:mm'))}`
}

/** "today before 1:20pm", "on Monday 1 February before 9am". */
export function beforeInEnglish(moment: Date, now: Date): string {
  return `${dayBefore(moment, now)} before ${clock(local(moment).toFormat('HH:mm'))}`
}

/** "Monday 1 February" from "2027-02-01"; with the year where it is not near. */
export function dayInEnglish(isoDay: string, now: Date): string {
  return dayOf(DateTime.fromISO(isoDay, { zone: ZONE }).setLocale('en-GB'), local(now))
}

function dayBefore(moment: Date, now: Date): string {
  const at = local(moment)
  const days = Math.round(at.startOf('day').diff(local(now).startOf('day'), 'days').days)
  return { [-1]: 'yesterday', 0: 'today', 1: 'tomorrow' }[days] ?? `on ${dayOf(at, local(now))}`
}

function dayOf(day: DateTime, now: DateTime): string {
  const distance = day.diff(now, 'days').days
  // As on the site: a date more than 300 days away, or past, is not clear without its year.
  return day.toFormat(distance > 300 || distance < -30 ? 'cccc d LLLL yyyy' : 'cccc d LLLL')
}
