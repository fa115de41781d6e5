import { WEEKDAYS, type Weekday } from '@cep/contracts/vocabulary'

/** Weekdays in their order, and whether they are three or more in a row. */
export function weekdaySpan(weekdays: Weekday[]): { days: Weekday[]; isUnbroken: boolean } {
  const indexes = WEEKDAYS.flatMap((day, index) => (weekdays.includes(day) ? [index] : []))
  const [first = 0, last = 0] = [indexes[0], indexes.at(-1)]
  return {
    days: WEEKDAYS.filter((day) => weekdays.includes(day)),
    isUnbroken: indexes.length >= 3 && last - first === indexes.length - 1,
  }
}
