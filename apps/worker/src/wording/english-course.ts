import { WEEKDAYS, type Weekday, weekdayLabels } from '@cep/contracts/vocabulary'

/** "€1,240", "€12.50"; "Free" for nothing. */
export function priceInEnglish(cents: number): string {
  if (cents === 0) return 'Free'
  const euros = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
  const rest = cents % 100
  return `€${euros}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`
}

/** "Monday to Thursday, 9am to 2pm"; null for a run without a timetable. */
export function timetableInEnglish(run: {
  weekdays: Weekday[]
  startTime: string | null
  endTime: string | null
}): string | null {
  const hours = run.startTime && run.endTime ? `${clock(run.startTime)} to ${clock(run.endTime)}` : ''
  return [weekdaysInEnglish(run.weekdays), hours].filter(Boolean).join(', ') || null
}

function weekdaysInEnglish(weekdays: Weekday[]): string {
  const indexes = WEEKDAYS.flatMap((day, index) => (weekdays.includes(day) ? [index] : []))
  const names = indexes.map((index) => weekdayLabels[WEEKDAYS[index] ?? 'monday'].en)
  const [first = 0, last = 0] = [indexes[0], indexes.at(-1)]
  if (names.length >= 3 && last - first === names.length - 1) return `${names[0]} to ${names.at(-1)}`
  const each = names.map((name) => `${name}s`)
  return each.length <= 1 ? each.join('') : `${each.slice(0, -1).join(', ')} and ${each.at(-1)}`
}

/** "9am", "8:30pm". */
export function clock(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}
