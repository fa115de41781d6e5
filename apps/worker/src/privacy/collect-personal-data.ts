import type { LeadStatus, SubscriberStatus } from '@cep/contracts/vocabulary'
import type { ClientBase } from 'pg'

/** Everything we hold on one e-mail address; moments are ISO 8601 with Madrid's days first in mind. */
export type PersonalData = {
  email: string
  collectedAt: string
  /** As a reader of our mailings; null for who never was one. */
  subscription: {
    status: SubscriberStatus
    name: string | null
    language: string
    tags: string[]
    requestedAt: string | null
    requestIp: string | null
    confirmedAt: string | null
    confirmIp: string | null
    textVersion: string | null
    unsubscribedAt: string | null
    mailings: { subject: string; state: string; sentAt: string | null; unsubscribedAt: string | null }[]
  } | null
  leads: {
    reference: string
    createdAt: string
    firstName: string
    lastName: string
    email: string
    phone: string
    course: string | null
    courseRun: string | null
    campus: string | null
    message: string | null
    preferredContact: string | null
    preferredTime: string | null
    language: string
    status: LeadStatus
    source: string
    score: number | null
    scoreParts: unknown
    firstContactedAt: string | null
    convertedAt: string | null
    adviser: string | null
    utm: Record<string, string | null>
    landingPath: string | null
    referrer: string | null
    consents: {
      reference: string
      givenAt: string
      privacy: boolean
      marketing: boolean
      textVersion: string
      ip: string | null
      source: string
    }[]
    activity: { at: string; kind: string; detail: unknown }[]
  }[]
}

/** Reads it, leads of the past first. Leads that were erased are nobody's any more. */
export async function collectPersonalData(
  transaction: ClientBase,
  email: string,
  now: Date,
): Promise<PersonalData> {
  const { rows } = await transaction.query<PersonalData['leads'][number]>(
    `SELECT l.reference, ${iso('l.created_at')} AS "createdAt", l.first_name AS "firstName",
            l.last_name AS "lastName", l.email, l.phone, c.name AS course, r.code AS "courseRun", p.name AS campus,
            l.message, l.preferred_contact AS "preferredContact", l.preferred_time AS "preferredTime",
            l.language, l.status, l.source, l.score::int AS score, l.score_parts AS "scoreParts",
            ${iso('l.first_contacted_at')} AS "firstContactedAt", ${iso('l.converted_at')} AS "convertedAt",
            u.name AS adviser,
            json_build_object('source', l.utm_source, 'medium', l.utm_medium, 'campaign', l.utm_campaign,
              'term', l.utm_term, 'content', l.utm_content) AS utm,
            l.landing_path AS "landingPath", l.referrer,
            (SELECT coalesce(json_agg(json_build_object('reference', s.reference, 'givenAt', ${iso('s.created_at')},
                'privacy', s.consent_privacy, 'marketing', s.consent_marketing, 'textVersion', s.consent_text_version,
                'ip', s.consent_ip, 'source', s.source) ORDER BY s.id), '[]')
              FROM lead_submissions s WHERE s.lead_id = l.id) AS consents,
            (SELECT coalesce(json_agg(json_build_object('at', ${iso('a.created_at')}, 'kind', a.kind,
                'detail', a.detail) ORDER BY a.id), '[]')
              FROM lead_activity a WHERE a.lead_id = l.id) AS activity
     FROM leads l
     LEFT JOIN courses c ON c.id = l.course_id
     LEFT JOIN course_runs r ON r.id = l.run_id
     LEFT JOIN campuses p ON p.id = l.campus_id
     LEFT JOIN users u ON u.id = l.assigned_to_id
     WHERE l.email = $1 AND l.erased_at IS NULL
     ORDER BY l.created_at, l.id`,
    [email],
  )
  return {
    email,
    collectedAt: now.toISOString(),
    leads: rows,
    subscription: await collectSubscription(transaction, email),
  }
}

async function collectSubscription(
  transaction: ClientBase,
  email: string,
): Promise<PersonalData['subscription']> {
  const { rows } = await transaction.query<NonNullable<PersonalData['subscription']>>(
    `SELECT s.status, s.name, s.language,
            ARRAY(SELECT t.text::text FROM subscribers_texts t WHERE t.parent_id = s.id AND t.path = 'tags') AS tags,
            ${iso('s.opt_in_requested_at')} AS "requestedAt", s.opt_in_request_ip AS "requestIp",
            ${iso('s.opt_in_confirmed_at')} AS "confirmedAt", s.opt_in_confirm_ip AS "confirmIp",
            s.opt_in_text_version AS "textVersion", ${iso('s.unsubscribed_at')} AS "unsubscribedAt",
            (SELECT coalesce(json_agg(json_build_object('subject', m.subject, 'state', d.state,
                'sentAt', ${iso('d.sent_at')}, 'unsubscribedAt', ${iso('d.unsubscribed_at')}) ORDER BY d.id), '[]')
              FROM mailing_deliveries d JOIN mailings m ON m.id = d.mailing_id WHERE d.subscriber_id = s.id) AS mailings
     FROM subscribers s WHERE s.email = $1`,
    [email],
  )
  return rows[0] ?? null
}

/** SQL: a moment as "2026-11-24T10:00:00", Madrid's clock, so that its first ten characters are the day there. */
const iso = (moment: string) => `to_char(${moment} AT TIME ZONE 'Europe/Madrid', 'YYYY-MM-DD"T"HH24:MI:SS')`
