const ZONE = 'Europe/Madrid'
const isoDay = new Intl.DateTimeFormat('en-CA', { timeZone: ZONE })
const clock = new Intl.DateTimeFormat('en-GB', {
  timeZone: ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
})

/** The calendar day in the centre's time zone, `YYYY-MM-DD`. */
export function dayInMadrid(moment: Date): string {
  return isoDay.format(moment)
}

/** The midnight in Madrid that ends the day of `moment`, also on the two days of 23 and 25 hours. */
export function endOfDayInMadrid(moment: Date): Date {
  const [year = 0, month = 1, day = 1] = dayInMadrid(moment).split('-').map(Number)
  const asIfUtc = Date.UTC(year, month - 1, day + 1)
  // The offset that holds at that midnight, not at `moment`: the clocks change in between twice a year.
  const firstGuess = asIfUtc - offsetMs(new Date(asIfUtc))
  return new Date(asIfUtc - offsetMs(new Date(firstGuess)))
}

function offsetMs(moment: Date): number {
  const parts = Object.fromEntries(
    clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]),
  ) as Record<'year' | 'month' | 'day' | 'hour' | 'minute' | 'second', number>
  const local = Date.UTC(parts.year, parts.month - 1, parts.day, parts.hour, parts.minute, parts.second)
  return local - Math.floor(moment.getTime() / 1000) * 1000
}
