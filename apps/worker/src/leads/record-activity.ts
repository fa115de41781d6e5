import type { ClientBase } from 'pg'

/** What the worker itself writes into a lead's timeline; `detail` holds no personal data. */
type Activity = {
  leadId: number
  kind: 'attributed' | 'escalated' | 'mail_sent' | 'whatsapp_sent' | 'whatsapp_link' | 'erased'
  detail: Record<string, unknown>
}

/** Adds a line to a lead's timeline, in the caller's transaction. */
export async function recordActivity(
  transaction: ClientBase,
  { leadId, kind, detail }: Activity,
): Promise<void> {
  await transaction.query('INSERT INTO lead_activity (lead_id, kind, detail) VALUES ($1, $2, $3)', [
    leadId,
    kind,
    JSON.stringify(detail),
  ])
}
