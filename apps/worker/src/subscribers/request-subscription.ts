import type { ClientBase } from 'pg'

/**
 * Puts whoever agreed to marketing mail in a lead on the own list, as `pending`: the database then has
 * the mail with the link sent. Changes nothing for somebody who is on the list, has been asked within a
 * day, or whose address sends our mail back; a consent older than a sign-off does not undo it.
 *
 * @returns whether somebody is to be asked.
 */
export async function requestSubscription(transaction: ClientBase, leadId: number): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `INSERT INTO subscribers AS old (email, name, status, language, lead_id, campaign_id,
       opt_in_requested_at, opt_in_request_ip, opt_in_text_version, created_at, updated_at)
     SELECT l.email, l.first_name, 'pending', l.language::text::enum_subscribers_language, l.id, l.campaign_id,
       coalesce(s.created_at, l.created_at), coalesce(s.consent_ip, l.consent_ip),
       coalesce(s.consent_text_version, l.consent_text_version), now(), now()
     FROM leads l LEFT JOIN LATERAL (
       SELECT * FROM lead_submissions WHERE lead_id = l.id AND consent_marketing ORDER BY id DESC LIMIT 1
     ) s ON true
     WHERE l.id = $1 AND l.erased_at IS NULL AND l.status <> 'spam' AND (l.consent_marketing OR s.id IS NOT NULL)
     ON CONFLICT (email) DO UPDATE SET status = 'pending', name = EXCLUDED.name, language = EXCLUDED.language,
       opt_in_requested_at = EXCLUDED.opt_in_requested_at, opt_in_request_ip = EXCLUDED.opt_in_request_ip,
       opt_in_text_version = EXCLUDED.opt_in_text_version, opt_in_confirmed_at = NULL, opt_in_confirm_ip = NULL,
       unsubscribed_at = NULL, updated_at = now()
     WHERE (old.status = 'unsubscribed' AND EXCLUDED.opt_in_requested_at > coalesce(old.unsubscribed_at, '-infinity'))
        OR (old.status = 'pending' AND EXCLUDED.opt_in_requested_at > old.opt_in_requested_at + interval '1 day')`,
    [leadId],
  )
  return rowCount === 1
}
