import type { Redis } from 'ioredis'
import type { Pool } from 'pg'

/** Stands in Redis for as long as its data does. */
const EPOCH_KEY = 'cep:epoch'

/**
 * Redis is disposable: when its data has gone (a new volume, a FLUSHALL), every row that has not
 * been completed is due again, also those whose failed job could be retried from the board.
 *
 * @returns how many rows became due; null when Redis still has its data.
 */
export async function noticeLostRedis(redis: Redis, pool: Pool): Promise<number | null> {
  if (await redis.exists(EPOCH_KEY)) return null
  const { rowCount } = await pool.query(
    `UPDATE outbox SET dispatched_at = NULL, failed_at = NULL
     WHERE completed_at IS NULL AND (dispatched_at IS NOT NULL OR failed_at IS NOT NULL)`,
  )
  // Last, so that a crash before it repeats the update.
  await redis.set(EPOCH_KEY, new Date().toISOString())
  return rowCount ?? 0
}
