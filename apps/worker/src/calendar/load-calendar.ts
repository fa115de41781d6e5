import type { ClientBase } from 'pg'
import { DEFAULT_HOURS, type WorkingCalendar } from './working-calendar.ts'

const DEFAULT_SLA_HOURS = 4

/** The centre's calendar and how many of its working hours a lead may wait. */
export async function loadCalendar(
  transaction: ClientBase,
): Promise<{ calendar: WorkingCalendar; slaWorkingHours: number }> {
  const { rows } = await transaction.query<{
    slaWorkingHours: string | null
    hours: WorkingCalendar['hours'] | null
    holidays: string[] | null
  }>(`
    SELECT
      (SELECT sla_working_hours FROM settings LIMIT 1) AS "slaWorkingHours",
      (SELECT json_agg(json_build_object('weekday', weekday, 'opensAt', opens_at, 'closesAt', closes_at))
         FROM settings_working_hours) AS hours,
      -- Days off are stored as a moment of that day in Madrid.
      (SELECT json_agg(to_char(date AT TIME ZONE 'Europe/Madrid', 'YYYY-MM-DD')) FROM settings_holidays) AS holidays`)
  const row = rows[0]
  return {
    calendar: { hours: row?.hours ?? DEFAULT_HOURS, holidays: new Set(row?.holidays ?? []) },
    slaWorkingHours: Number(row?.slaWorkingHours ?? DEFAULT_SLA_HOURS),
  }
}
