import type { LeadStatus } from '@cep/contracts/vocabulary'
import type { ClientBase } from 'pg'

export type ConversionFacts = {
  firstName: string
  lastName: string
  email: string
  phone: string
  status: LeadStatus
  /** Its number at Meta, where it came from one of Meta's forms. */
  metaLeadId: string | null
  hasMarketingConsent: boolean
  createdAt: Date
  firstContactedAt: Date | null
  convertedAt: Date | null
  erasedAt: Date | null
  courseName: string | null
}

/** What Meta may learn of a lead, and what decides whether it may. */
export async function loadConversionFacts(
  transaction: ClientBase,
  leadId: number,
): Promise<ConversionFacts | undefined> {
  const { rows } = await transaction.query<ConversionFacts>(
    `SELECT l.first_name AS "firstName", l.last_name AS "lastName", l.email, l.phone, l.status,
            CASE WHEN l.source = 'meta' AND l.external_id ~ '^\\d+$' THEN l.external_id END AS "metaLeadId",
            coalesce(l.consent_marketing, false) AS "hasMarketingConsent", l.created_at AS "createdAt",
            l.first_contacted_at AS "firstContactedAt", l.converted_at AS "convertedAt",
            l.erased_at AS "erasedAt", (SELECT name FROM courses WHERE id = l.course_id) AS "courseName"
     FROM leads l WHERE l.id = $1`,
    [leadId],
  )
  return rows[0]
}
