/** A month as the calendar lays it out: "2027-02". */
export type Month = string

export function isMonth(value: unknown): value is Month {
  return typeof value === 'string' && /^20\d{2}-(0[1-9]|1[0-2])$/.test(value)
}

/** The month that lies `count` months after (or before) another. */
export function shiftMonth(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return new Date(Date.UTC(year, number - 1 + count, 1)).toISOString().slice(0, 7)
}

/** Its weeks from Monday to Sunday, each day as "2027-02-01"; days of the neighbours fill the ends. */
export function weeksOf(month: Month): string[][] {
  const first = new Date(`${month}-01T00:00:00Z`)
  const fromMonday = (first.getUTCDay() + 6) % 7
  const weeks: string[][] = []
  for (let offset = -fromMonday; ; offset += 7) {
    const week = Array.from({ length: 7 }, (_, day) => dayAfter(first, offset + day))
    if (!week.some((day) => day.startsWith(month))) return weeks
    weeks.push(week)
  }
}

function dayAfter(first: Date, days: number): string {
  return new Date(first.getTime() + days * 86_400_000).toISOString().slice(0, 10)
}
