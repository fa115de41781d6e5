import { newLeadReference } from '@cep/contracts/lead-reference'
import { inTransaction } from '@cep/platform/postgres'
import type pg from 'pg'
import { demoLeads } from './content/leads.ts'
import type { Lead } from './content/shapes.ts'
import type { Catalogue } from './seed-catalogue.ts'

type Context = { catalogue: Catalogue; users: Map<string, number> }

/**
 * 90 days of leads, written as history. The worker scores them all like any other lead; the new ones
 * it also assigns and welcomes, so that a fresh system shows every stage, mails in the catcher included.
 */
export async function seedLeads(pool: pg.Pool, context: Context): Promise<void> {
  const leads = demoLeads(new Date())
  await inTransaction(pool, async (client) => {
    const { rowCount } = await client.query('SELECT FROM leads LIMIT 1')
    if (rowCount) return
    for (const lead of leads) await insertLead(client, lead, context)
  })
}

async function insertLead(client: pg.PoolClient, lead: Lead, { catalogue, users }: Context): Promise<void> {
  const reference = newLeadReference()
  const fields = {
    first_name: lead.firstName,
    last_name: lead.lastName,
    email: lead.email,
    phone: lead.phone,
    course_id: idOf(catalogue.courses, lead.course),
    run_id: idOf(catalogue.runs, lead.run),
    campus_id: idOf(catalogue.campuses, lead.campus),
    message: lead.message,
    preferred_contact: lead.preferredContact,
    preferred_time: lead.preferredTime,
    status: lead.status,
    priority: lead.priority,
    source: lead.source,
    reference,
    assigned_to_id: lead.status === 'new' ? null : idOf(users, lead.assignedTo),
    consent_privacy: true,
    consent_marketing: lead.consents.marketing,
    consent_text_version: lead.consents.textVersion,
    consent_at: lead.consents.timestamp,
    consent_ip: lead.consents.ip,
    utm_source: lead.utm.source,
    utm_medium: lead.utm.medium,
    utm_campaign: lead.utm.campaign,
    utm_term: lead.utm.term,
    utm_content: lead.utm.content,
    referrer: lead.referrer,
    landing_path: lead.landingPath,
    external_id: lead.externalId,
    first_contacted_at: lead.firstContactedAt,
    converted_at: lead.convertedAt,
    created_at: lead.createdAt,
    updated_at: lead.convertedAt ?? lead.firstContactedAt ?? lead.createdAt,
  }
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO leads (${Object.keys(fields).join(', ')})
     VALUES (${Object.keys(fields)
       .map((_, index) => `$${index + 1}`)
       .join(', ')}) RETURNING id`,
    Object.values(fields),
  )
  const id = rows[0]?.id
  await client.query(
    `INSERT INTO lead_submissions (lead_id, reference, source, consent_privacy, consent_marketing,
       consent_text_version, consent_ip, created_at) VALUES ($1, $2, $3, true, $4, $5, $6, $7)`,
    [
      id,
      reference,
      lead.source,
      lead.consents.marketing,
      lead.consents.textVersion,
      lead.consents.ip,
      lead.createdAt,
    ],
  )
  await client.query('UPDATE lead_activity SET created_at = $2 WHERE lead_id = $1', [id, lead.createdAt])
  for (const { at, kind, text } of lead.activity) {
    await client.query(
      'INSERT INTO lead_activity (lead_id, kind, actor_id, detail, created_at) VALUES ($1, $2, $3, $4, $5)',
      [id, kind, idOf(users, lead.assignedTo), JSON.stringify({ text }), at],
    )
  }
}

function idOf(ids: Map<string, number>, name: string | null): number | null {
  return name === null ? null : (ids.get(name) ?? null)
}
