import { type OutboxRow, outboxValues } from '@cep/queues/outbox-row'
import type { QueueName } from '@cep/queues/queues'
import type { ClientBase } from 'pg'

/**
 * Writes follow-up work in the caller's transaction; the database wakes the relay when it commits.
 *
 * @returns false when an effect of that name has been written before.
 */
export async function enqueue<Name extends QueueName>(
  transaction: ClientBase,
  row: OutboxRow<Name>,
): Promise<boolean> {
  const { rowCount } = await transaction.query(
    `INSERT INTO outbox (queue, payload, lead_id, dedupe_key, available_at)
     SELECT $1, $2::jsonb, $3::int, $4::text, coalesce($5::timestamptz, now())
     -- Asked first, because a row that meets a conflict has used up a number.
     WHERE NOT EXISTS (SELECT FROM outbox WHERE dedupe_key = $4)
     ON CONFLICT (dedupe_key) DO NOTHING`,
    [...outboxValues(row)],
  )
  return rowCount === 1
}
