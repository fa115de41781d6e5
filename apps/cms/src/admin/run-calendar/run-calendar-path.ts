import type { Month } from './calendar-month.ts'

export const RUN_CALENDAR_PATH = '/admin/calendario'

/** The calendar at a month, for one campus or all. */
export function runCalendarPath(month: Month, campus: number | 'online' | null): string {
  const query = new URLSearchParams({ mes: month, ...(campus === null ? {} : { sede: String(campus) }) })
  return `${RUN_CALENDAR_PATH}?${query}`
}
