import type { EnrolmentStatus, RunStatus } from '@cep/contracts/vocabulary'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../../database/transaction-of.ts'

/** A run that somebody can be enrolled in, with its seats as they are now. */
export type RunChoice = {
  id: number
  code: string
  course: string
  /** Of the course that the lead asks for. */
  isWanted: boolean
  campus: string | null
  /** "2027-02-01", the day in Madrid. */
  startDate: string
  status: RunStatus
  maxStudents: number
  seatsLeft: number
  waiting: number
  priceCents: number
  /** What the person already has there. */
  enrolment: { number: string; status: EnrolmentStatus } | null
}

export type RunChoices = {
  /** Whether the address is that of somebody who has studied here. */
  isKnown: boolean
  /** Whether the lead names a course. */
  hasCourse: boolean
  runs: RunChoice[]
}

/** A centre has some dozens; a longer list would help nobody. */
const MOST_RUNS = 300

/** The runs a lead's person can be enrolled in: those of the course asked for first, then the soonest. */
export async function findRunChoices(req: PayloadRequest, leadId: number): Promise<RunChoices> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute(sql`
    WITH lead AS (SELECT email, course_id, run_id FROM leads WHERE id = ${leadId}),
      student AS (SELECT id FROM students WHERE email = (SELECT lower(email) FROM lead) AND erased_at IS NULL)
    SELECT r.id, r.code, c.name AS course, coalesce(r.course_id = lead.course_id, false) AS "isWanted",
      p.name AS campus, to_char(r.start_date AT TIME ZONE 'Europe/Madrid', 'YYYY-MM-DD') AS "startDate",
      r.status, r.max_students::int AS "maxStudents",
      greatest(r.max_students - r.seats_taken, 0)::int AS "seatsLeft",
      (SELECT count(*)::int FROM enrolments w WHERE w.run_id = r.id AND w.status = 'waitlisted') AS waiting,
      final_price_cents(coalesce(r.price_override_cents, c.base_price_cents), c.subsidy_percentage)::int
        AS "priceCents",
      (SELECT json_build_object('number', e.number, 'status', e.status) FROM enrolments e
         WHERE e.run_id = r.id AND e.student_id = (SELECT id FROM student)) AS enrolment
    FROM course_runs r JOIN courses c ON c.id = r.course_id LEFT JOIN campuses p ON p.id = r.campus_id, lead
    WHERE r.status IN ('published', 'enrolment_open', 'enrolment_closed', 'in_progress')
      AND r.end_date >= now()
    ORDER BY "isWanted" DESC, coalesce(r.id = lead.run_id, false) DESC, r.start_date, r.code
    LIMIT ${MOST_RUNS}`)
  const about = await transaction.execute(sql`
    SELECT course_id IS NOT NULL AS "hasCourse",
      EXISTS (SELECT FROM students s WHERE s.email = lower(l.email) AND s.erased_at IS NULL) AS "isKnown"
    FROM leads l WHERE l.id = ${leadId}`)
  // The columns are named in the queries above; the lead has been read before.
  const { hasCourse, isKnown } = about.rows[0] as Pick<RunChoices, 'hasCourse' | 'isKnown'>
  return { hasCourse, isKnown, runs: rows as RunChoice[] }
}
