import type { Language } from '@cep/contracts/language'
import type { EnrolmentStatus, Modality, Weekday } from '@cep/contracts/vocabulary'
import type { ClientBase } from 'pg'

/** What the mails about an enrolment speak of. */
export type EnrolmentFacts = {
  number: string
  status: EnrolmentStatus
  /** From 1; null for whoever does not wait. */
  waitlistPosition: number | null
  firstName: string
  email: string
  language: Language
  erasedAt: Date | null
  totalCents: number
  paidCents: number
  course: string
  modality: Modality
  /** "2027-02-01", the day in Madrid. */
  startDate: string
  weekdays: Weekday[]
  startTime: string | null
  endTime: string | null
  campus: { name: string; phone: string; email: string } | null
}

/** Everything about one enrolment that its mails need, in one round trip. */
export async function loadEnrolmentFacts(
  transaction: ClientBase,
  enrolmentId: number,
): Promise<EnrolmentFacts | undefined> {
  const { rows } = await transaction.query<EnrolmentFacts>(
    `SELECT e.number, e.status, e.waitlist_position::int AS "waitlistPosition", s.first_name AS "firstName", s.email, s.language, s.erased_at AS "erasedAt",
            coalesce(e.total_cents, 0)::int AS "totalCents", coalesce(e.paid_cents, 0)::int AS "paidCents",
            c.name AS course, c.modality,
            to_char(r.start_date AT TIME ZONE 'Europe/Madrid', 'YYYY-MM-DD') AS "startDate",
            ARRAY(SELECT w.value::text FROM course_runs_weekdays w WHERE w.parent_id = r.id) AS weekdays,
            nullif(r.start_time, '') AS "startTime", nullif(r.end_time, '') AS "endTime",
            (SELECT json_build_object('name', p.name, 'phone', p.phone, 'email', p.email)
               FROM campuses p WHERE p.id = r.campus_id) AS campus
     FROM enrolments e JOIN students s ON s.id = e.student_id
       JOIN course_runs r ON r.id = e.run_id JOIN courses c ON c.id = r.course_id
     WHERE e.id = $1`,
    [enrolmentId],
  )
  return rows[0]
}
