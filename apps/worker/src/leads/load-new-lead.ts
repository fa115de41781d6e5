import type { Utm } from '@cep/contracts/normalise-utm'
import type { LeadStatus } from '@cep/contracts/vocabulary'
import type { ClientBase } from 'pg'

export type NewLead = {
  firstName: string
  email: string
  phone: string
  message: string | null
  preferredContact: string | null
  preferredTime: string | null
  status: LeadStatus
  courseId: number | null
  runId: number | null
  /** The campus asked for, else the one of the run asked for. */
  campusId: number | null
  assignedTo: number | null
  updatedBy: number | null
  /** The lead has changed hands since it was written, which its own outbox row tells about. */
  hasChangedHands: boolean
  hasMarketingConsent: boolean
  createdAt: Date
  slaDueAt: Date | null
  erasedAt: Date | null
  spamMarks: number
} & { [Part in keyof Utm as `utm${Capitalize<Part>}`]: string | null }

/** A lead with what scoring and assignment need to know; locked until the transaction ends. */
export async function loadNewLead(transaction: ClientBase, leadId: number): Promise<NewLead | undefined> {
  const { rows } = await transaction.query<NewLead>(
    `SELECT l.first_name AS "firstName", l.email, l.phone, l.message, l.status,
            l.preferred_contact AS "preferredContact", l.preferred_time AS "preferredTime",
            l.course_id AS "courseId", l.run_id AS "runId",
            coalesce(l.campus_id, (SELECT r.campus_id FROM course_runs r WHERE r.id = l.run_id)) AS "campusId",
            l.assigned_to_id AS "assignedTo", l.updated_by_id AS "updatedBy",
            EXISTS (SELECT FROM lead_activity a WHERE a.lead_id = l.id AND a.kind = 'assigned') AS "hasChangedHands",
            coalesce(l.consent_marketing, false) AS "hasMarketingConsent",
            l.created_at AS "createdAt", l.sla_due_at AS "slaDueAt", l.erased_at AS "erasedAt",
            l.utm_source AS "utmSource", l.utm_medium AS "utmMedium", l.utm_campaign AS "utmCampaign",
            l.utm_term AS "utmTerm", l.utm_content AS "utmContent",
            (SELECT count(*)::int FROM leads s
              WHERE s.id <> l.id AND s.status = 'spam' AND (s.email = l.email OR s.phone = l.phone)) AS "spamMarks"
     FROM leads l WHERE l.id = $1 FOR NO KEY UPDATE OF l`,
    [leadId],
  )
  return rows[0]
}
