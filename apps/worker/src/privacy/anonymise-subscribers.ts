import type { ClientBase } from 'pg'
import { ERASED_DOMAIN } from './erased-domain.ts'

/** Takes the person out of the list; the row stays, because mailings count it. A second run finds nobody. */
export async function anonymiseSubscriber(transaction: ClientBase, email: string): Promise<number> {
  return await anonymise(transaction, 'email = $1', email)
}

/** Those who left, or whose address never worked again, once they need not be kept from being written to. */
export async function anonymiseFormerSubscribers(transaction: ClientBase, before: Date): Promise<number> {
  return await anonymise(
    transaction,
    `status NOT IN ('pending', 'subscribed') AND coalesce(unsubscribed_at, updated_at) < $1
     AND email NOT LIKE '%${ERASED_DOMAIN}'`,
    before,
  )
}

/** Whoever never confirmed was never a subscriber. */
export async function forgetUnconfirmed(transaction: ClientBase, before: Date): Promise<number> {
  const { rowCount } = await transaction.query(
    `DELETE FROM subscribers s WHERE status = 'pending' AND coalesce(opt_in_requested_at, created_at) < $1
       AND NOT EXISTS (SELECT FROM mailing_deliveries d WHERE d.subscriber_id = s.id)`,
    [before],
  )
  return rowCount ?? 0
}

async function anonymise(transaction: ClientBase, condition: string, value: string | Date): Promise<number> {
  const { rows } = await transaction.query<{ id: number }>(
    `UPDATE subscribers SET email = 'borrado-' || id || '${ERASED_DOMAIN}', name = NULL, lead_id = NULL,
       opt_in_request_ip = NULL, opt_in_confirm_ip = NULL,
       status = CASE WHEN status IN ('pending', 'subscribed') THEN 'unsubscribed' ELSE status END,
       unsubscribed_at = coalesce(unsubscribed_at, now()), updated_at = now()
     WHERE ${condition} RETURNING id`,
    [value],
  )
  await transaction.query('DELETE FROM subscribers_texts WHERE parent_id = ANY($1)', [
    rows.map(({ id }) => id),
  ])
  return rows.length
}
