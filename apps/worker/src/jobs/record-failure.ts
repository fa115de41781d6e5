import type { Pool } from 'pg'

/**
 * Marks a row as failed for good, so that the relay leaves it alone. Does nothing when it has been
 * completed meanwhile.
 */
export async function recordFailure(pool: Pool, { outboxId, reason }: { outboxId: number; reason: string }) {
  await pool.query(
    `UPDATE outbox SET failed_at = now(), result = jsonb_build_object('status', 'failed', 'reason', $2::text)
     WHERE id = $1 AND completed_at IS NULL`,
    [outboxId, reason],
  )
}
