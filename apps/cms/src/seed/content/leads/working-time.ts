const ZONE = 'Europe/Madrid'
const MINUTE_MS = 60_000
const DAY_MS = 24 * 60 * MINUTE_MS

/** Minutes after midnight between which leads are answered, Monday to Friday; as the seeded settings say. */
const SHIFTS = [
  [9 * 60, 14 * 60],
  [16 * 60, 20 * 60],
] as const

// Swedish writes dates as ISO 8601 does.
const clock = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' })

/** The calendar day in Madrid, `YYYY-MM-DD`. */
export function dayInMadrid(moment: Date): string {
  return clock.format(moment).slice(0, 10)
}

/** The day so many days after `day`, both `YYYY-MM-DD`. */
export function shiftDay(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

/** 0 for Sunday to 6 for Saturday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** The moment at which the clocks of Madrid show so many minutes after midnight. */
export function inMadrid(day: string, minutes: number): Date {
  const asIfUtc = Date.parse(`${day}T00:00:00Z`) + minutes * MINUTE_MS
  const firstGuess = asIfUtc - offsetMs(asIfUtc)
  // The offset that holds at that moment, not an hour or two beside it: clocks change twice a year.
  return new Date(asIfUtc - offsetMs(firstGuess))
}

/** The moment at which so many minutes of working time have passed since `from`. */
export function addWorkingMinutes(from: Date, minutes: number): Date {
  let leftMs = minutes * MINUTE_MS
  for (let day = dayInMadrid(from); ; day = shiftDay(day, 1)) {
    for (const [opens, closes] of shiftsOn(day)) {
      const begins = Math.max(opens, from.getTime())
      if (begins >= closes) continue
      if (leftMs <= closes - begins) return new Date(begins + leftMs)
      leftMs -= closes - begins
    }
  }
}

/** The moment from which so many minutes of working time have passed until `until`. */
export function subtractWorkingMinutes(until: Date, minutes: number): Date {
  let leftMs = minutes * MINUTE_MS
  for (let day = dayInMadrid(until); ; day = shiftDay(day, -1)) {
    for (const [opens, closes] of shiftsOn(day).reverse()) {
      const ends = Math.min(closes, until.getTime())
      if (ends <= opens) continue
      if (leftMs <= ends - opens) return new Date(ends - leftMs)
      leftMs -= ends - opens
    }
  }
}

function shiftsOn(day: string): [number, number][] {
  const weekday = weekdayOf(day)
  if (weekday === 0 || weekday === 6) return []
  return SHIFTS.map(([opens, closes]) => [inMadrid(day, opens).getTime(), inMadrid(day, closes).getTime()])
}

function offsetMs(moment: number): number {
  const local = Date.parse(`${clock.format(moment).replace(' ', 'T')}Z`)
  return local - Math.floor(moment / 1000) * 1000
}
