import type { RunStatus } from '@cep/contracts/vocabulary'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../../database/transaction-of.ts'
import { type Month, shiftMonth } from './calendar-month.ts'

export type CalendarRun = {
  id: number
  code: string
  course: string
  campus: string | null
  /** Days in Madrid. */
  startDate: string
  endDate: string
  startTime: string | null
  endTime: string | null
  status: RunStatus
  maxStudents: number
  minStudents: number
  seatsTaken: number
  waiting: number
}

type CalendarCampus = { id: number; name: string }

/** Starts in the month, and what began before and still goes on in it. */
export type RunsOfMonth = { starting: CalendarRun[]; goingOn: CalendarRun[]; campuses: CalendarCampus[] }

type Wanted = {
  month: Month
  /** `online`: those without a campus. Null: all. */
  campus: number | 'online' | null
}

/** Every member of the staff may read runs; who sits in them is not told here. */
export async function findRunsOfMonth(req: PayloadRequest, { month, campus }: Wanted): Promise<RunsOfMonth> {
  const transaction = await transactionOf(req)
  const [first, next] = [`${month}-01`, `${shiftMonth(month, 1)}-01`]
  const here =
    campus === null
      ? sql`true`
      : campus === 'online'
        ? sql`r.campus_id IS NULL`
        : sql`r.campus_id = ${campus}`
  const { rows } = await transaction.execute(sql`
    SELECT r.id, r.code, c.name AS course, p.name AS campus, r.status,
      to_char(r.start_date AT TIME ZONE 'Europe/Madrid', 'YYYY-MM-DD') AS "startDate",
      to_char(r.end_date AT TIME ZONE 'Europe/Madrid', 'YYYY-MM-DD') AS "endDate",
      nullif(r.start_time, '') AS "startTime", nullif(r.end_time, '') AS "endTime",
      r.max_students::int AS "maxStudents", r.min_students::int AS "minStudents",
      r.seats_taken::int AS "seatsTaken",
      (SELECT count(*)::int FROM enrolments w WHERE w.run_id = r.id AND w.status = 'waitlisted') AS waiting
    FROM course_runs r JOIN courses c ON c.id = r.course_id LEFT JOIN campuses p ON p.id = r.campus_id
    WHERE r.start_date < ${next}::timestamp AT TIME ZONE 'Europe/Madrid'
      AND r.end_date >= ${first}::timestamp AT TIME ZONE 'Europe/Madrid' AND ${here}
    ORDER BY r.start_date, r.start_time NULLS LAST, r.code`)
  const campuses = await transaction.execute(sql`SELECT id, name FROM campuses ORDER BY name`)
  // The columns are named in the queries above.
  const runs = rows as CalendarRun[]
  return {
    starting: runs.filter(({ startDate }) => startDate >= first),
    goingOn: runs.filter(({ startDate, status }) => startDate < first && status !== 'cancelled'),
    campuses: campuses.rows as CalendarCampus[],
  }
}
