import type { Language } from '@cep/contracts/language'
import type {
  ContactChannel,
  ContactTime,
  LeadSource,
  LeadStatus,
  Modality,
  Weekday,
} from '@cep/contracts/vocabulary'
import type { ClientBase } from 'pg'
import type { ScoreParts } from '../leads/score-lead.ts'

export type RunFacts = {
  code: string
  status: string
  /** "2027-02-01", the day in Madrid. */
  startDate: string
  weekdays: Weekday[]
  startTime: string | null
  endTime: string | null
  campus: string | null
  seatsLeft: number
  basePriceCents: number
  subsidyPercentage: number
}

/** What the mails about a lead speak of. */
export type LeadFacts = {
  id: number
  reference: string
  firstName: string
  lastName: string
  email: string
  phone: string
  message: string | null
  preferredContact: ContactChannel | null
  preferredTime: ContactTime | null
  /** What the person reads. */
  language: Language
  status: LeadStatus
  source: LeadSource
  score: number | null
  scoreParts: ScoreParts | null
  createdAt: Date
  slaDueAt: Date | null
  erasedAt: Date | null
  adviser: { id: number; name: string } | null
  course: {
    name: string
    /** Null while the course is not on the site. */
    slug: string | null
    modality: Modality | null
    basePriceCents: number
    subsidyPercentage: number
  } | null
  /** The run asked for, else the next one that can be joined, of the lead's campus if it has one. */
  run: RunFacts | null
  campus: { name: string; address: string; phone: string; email: string; openingHours: string } | null
}

/** Everything about one lead that its mails need, in one round trip. */
export async function loadLeadFacts(transaction: ClientBase, leadId: number): Promise<LeadFacts | undefined> {
  const { rows } = await transaction.query<LeadFacts>(
    `SELECT l.id, l.reference, l.first_name AS "firstName", l.last_name AS "lastName", l.email, l.phone, l.message,
            l.preferred_contact AS "preferredContact", l.preferred_time AS "preferredTime", l.language, l.status, l.source,
            l.score::int AS score, l.score_parts AS "scoreParts", l.created_at AS "createdAt",
            l.sla_due_at AS "slaDueAt", l.erased_at AS "erasedAt",
            (SELECT json_build_object('id', u.id, 'name', u.name) FROM users u WHERE u.id = l.assigned_to_id) AS adviser,
            (SELECT json_build_object('name', c.name, 'modality', c.modality,
                      'slug', CASE WHEN c._status = 'published' THEN c.slug END,
                      'basePriceCents', coalesce(c.base_price_cents, 0),
                      'subsidyPercentage', coalesce(c.subsidy_percentage, 0))
               FROM courses c WHERE c.id = l.course_id) AS course,
            (SELECT json_build_object('code', r.code, 'status', r.status,
                      'startDate', to_char(r.start_date AT TIME ZONE 'Europe/Madrid', 'YYYY-MM-DD'),
                      'weekdays', (SELECT coalesce(json_agg(w.value), '[]') FROM course_runs_weekdays w WHERE w.parent_id = r.id),
                      'startTime', nullif(r.start_time, ''), 'endTime', nullif(r.end_time, ''),
                      'campus', (SELECT name FROM campuses WHERE id = r.campus_id),
                      'seatsLeft', greatest(0, r.max_students - r.seats_taken),
                      'basePriceCents', coalesce(r.price_override_cents, c.base_price_cents, 0),
                      'subsidyPercentage', coalesce(c.subsidy_percentage, 0))
               FROM course_runs r JOIN courses c ON c.id = r.course_id
               WHERE CASE WHEN l.run_id IS NOT NULL THEN r.id = l.run_id
                     ELSE r.course_id = l.course_id AND r.status IN ('published', 'enrolment_open')
                       AND coalesce(r.enrolment_deadline, r.start_date)
                         >= date_trunc('day', now() AT TIME ZONE 'Europe/Madrid') AT TIME ZONE 'Europe/Madrid' END
               ORDER BY r.campus_id IS NOT DISTINCT FROM l.campus_id DESC, r.start_date LIMIT 1) AS run,
            (SELECT json_build_object('name', p.name, 'address', p.address || ', ' || p.postal_code || ' ' || p.city,
                      'phone', p.phone, 'email', p.email, 'openingHours', p.opening_hours)
               FROM campuses p
               WHERE p.id = coalesce(l.campus_id, (SELECT campus_id FROM course_runs WHERE id = l.run_id))) AS campus
     FROM leads l WHERE l.id = $1`,
    [leadId],
  )
  return rows[0]
}
