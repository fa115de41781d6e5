import type { ClientBase } from 'pg'

/** Which leads: all of a person, or those created before a day that never led to an enrolment. */
type Whose = { email: string } | { neverEnrolledBefore: Date; limit: number }

/**
 * Takes the person out of leads and leaves what is counted: course, campus, status, source, campaign
 * and moments. Placeholders are stable, so that a second run changes nothing.
 *
 * @returns how many leads were anonymised.
 */
export async function anonymiseLeads(transaction: ClientBase, whose: Whose): Promise<number> {
  const ids = await findLeads(transaction, whose)
  if (ids.length === 0) return 0
  await transaction.query(
    `UPDATE leads SET
       first_name = 'Datos', last_name = 'borrados', email = 'borrado-' || id || '@anonimo.invalid', phone = '',
       message = NULL, consent_ip = NULL, referrer = NULL, external_id = NULL,
       landing_path = split_part(landing_path, '?', 1), utm_term = NULL,
       updated_by_id = NULL, updated_at = now(), erased_at = now()
     WHERE id = ANY($1)`,
    [ids],
  )
  await transaction.query(
    `UPDATE lead_submissions SET consent_ip = NULL, body_hash = NULL, idempotency_key = NULL WHERE lead_id = ANY($1)`,
    [ids],
  )
  await transaction.query('SELECT anonymise_lead_audit(id) FROM unnest($1::int[]) AS id', [ids])
  // Of the timeline only what is known to be harmless stays: notes and messages are free text.
  await transaction.query(
    `UPDATE lead_activity SET detail = (
       SELECT coalesce(jsonb_object_agg(key, value), '{}') FROM jsonb_each(detail)
       WHERE key IN ('from', 'to', 'source', 'reference'))
     WHERE lead_id = ANY($1)`,
    [ids],
  )
  await transaction.query(
    `INSERT INTO lead_activity (lead_id, kind, detail) SELECT unnest($1::int[]), 'erased', '{}'`,
    [ids],
  )
  return ids.length
}

async function findLeads(transaction: ClientBase, whose: Whose): Promise<number[]> {
  const { rows } =
    'email' in whose
      ? await transaction.query<{ id: number }>(
          'SELECT id FROM leads WHERE email = $1 AND erased_at IS NULL FOR UPDATE',
          [whose.email],
        )
      : await transaction.query<{ id: number }>(
          `SELECT id FROM leads
           WHERE created_at < $1 AND erased_at IS NULL AND status <> 'enrolled' AND converted_at IS NULL
           ORDER BY id LIMIT $2 FOR UPDATE SKIP LOCKED`,
          [whose.neverEnrolledBefore, whose.limit],
        )
  return rows.map(({ id }) => id)
}
