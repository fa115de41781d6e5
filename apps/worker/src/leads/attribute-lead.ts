import { normaliseUtm, type Utm } from '@cep/contracts/normalise-utm'
import type { ClientBase } from 'pg'
import type { NewLead } from './load-new-lead.ts'
import { recordActivity } from './record-activity.ts'

/**
 * Works out where a lead came from: the visit it was sent from (last touch), its UTM values written
 * one way, and the earliest lead with the same e-mail (first touch). No cookie is needed for either.
 * The lead's source stays what it is.
 */
export async function attributeLead(transaction: ClientBase, leadId: number, lead: NewLead): Promise<Utm> {
  const utm = normaliseUtm({
    source: lead.utmSource,
    medium: lead.utmMedium,
    campaign: lead.utmCampaign,
    term: lead.utmTerm,
    content: lead.utmContent,
  })
  await transaction.query(
    `UPDATE leads SET utm_source = $2, utm_medium = $3, utm_campaign = $4, utm_term = $5, utm_content = $6
     WHERE id = $1`,
    [leadId, utm.source, utm.medium, utm.campaign, utm.term, utm.content],
  )
  const { rows } = await transaction.query<{ leadId: number; source: string; utm: Utm }>(
    `SELECT id AS "leadId", source, json_build_object('source', utm_source, 'medium', utm_medium,
            'campaign', utm_campaign, 'term', utm_term, 'content', utm_content) AS utm
     FROM leads WHERE email = $1 ORDER BY created_at, id LIMIT 1`,
    [lead.email],
  )
  await recordActivity(transaction, {
    leadId,
    kind: 'attributed',
    detail: { lastTouch: utm, firstTouch: rows[0] },
  })
  return utm
}
