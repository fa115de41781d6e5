import type { ClientBase, Pool } from 'pg'
import type { Recipient } from './write-mailing.ts'

/** One mail that is about to be handed over; `skipped` when its reader has left meanwhile. */
export type Delivery = Recipient & { deliveryId: number; state: 'sending' | 'skipped'; messageId: string }

/**
 * Takes the next waiting delivery, and has it on disk as `sending` before anybody sends it: what is in
 * that state without a sender was in flight at a crash. Null when none waits, or the mailing was paused.
 */
export async function claimDelivery(
  pool: Pool,
  { mailingId, domain, before }: { mailingId: number; domain: string; before: Date },
): Promise<Delivery | null> {
  const { rows } = await pool.query<Delivery>(
    `WITH next AS (
       SELECT d.id FROM mailing_deliveries d JOIN mailings m ON m.id = d.mailing_id
       WHERE d.mailing_id = $1 AND d.state = 'queued' AND m.status = 'sending'
         -- What this batch has tried and the server put off waits for another.
         AND (d.sending_at IS NULL OR d.sending_at < $3)
       LIMIT 1 FOR UPDATE OF d SKIP LOCKED)
     UPDATE mailing_deliveries d SET
       state = CASE WHEN s.status = 'subscribed' THEN 'sending' ELSE 'skipped' END,
       reason = CASE WHEN s.status = 'subscribed' THEN NULL ELSE s.status::text END,
       sending_at = clock_timestamp(), message_id = '<mailing-' || $1::int || '-' || s.id || '@' || $2::text || '>'
     FROM next, subscribers s WHERE d.id = next.id AND s.id = d.subscriber_id
     RETURNING d.id AS "deliveryId", d.state, d.message_id AS "messageId", s.id, s.email, s.name`,
    [mailingId, domain, before],
  )
  return rows[0] ?? null
}

export type DeliveryEnd =
  | { state: 'sent' }
  | { state: 'bounced'; reason: string }
  | { state: 'queued' | 'uncertain' | 'failed'; reason: string }

/** Notes what became of it. Asks for nothing but the row: it must succeed whenever the database is there. */
export async function settleDelivery(
  pool: Pool,
  { deliveryId, id }: Delivery,
  end: DeliveryEnd,
): Promise<void> {
  await pool.query(
    `UPDATE mailing_deliveries SET state = $2, reason = $3,
       sent_at = CASE WHEN $2 = 'sent' THEN clock_timestamp() END,
       bounced_at = CASE WHEN $2 = 'bounced' THEN clock_timestamp() END
     WHERE id = $1`,
    [deliveryId, end.state, 'reason' in end ? end.reason : null],
  )
  if (end.state === 'bounced') await pool.query('SELECT record_bounce($1, true)', [id])
}

/** Those in flight when their sender ended: whether they have arrived nobody knows, so a person decides. */
export async function listInterrupted(pool: Pool, mailingId: number): Promise<number> {
  const { rowCount } = await pool.query(
    `UPDATE mailing_deliveries SET state = 'uncertain', reason = 'interrupted'
     WHERE mailing_id = $1 AND state = 'sending'`,
    [mailingId],
  )
  return rowCount ?? 0
}

/** How many still wait, and how many of those the server has put off at least once. */
export async function countWaiting(
  transaction: ClientBase,
  mailingId: number,
): Promise<{ waiting: number; putOff: number }> {
  const { rows } = await transaction.query<{ waiting: number; putOff: number }>(
    `SELECT count(*)::int AS waiting, count(sending_at)::int AS "putOff"
     FROM mailing_deliveries WHERE mailing_id = $1 AND state = 'queued'`,
    [mailingId],
  )
  return rows[0] ?? { waiting: 0, putOff: 0 }
}
