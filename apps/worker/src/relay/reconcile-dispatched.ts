import { inTransaction } from '@cep/platform/postgres'
import { jobIdOf } from '@cep/queues/outbox-row'
import { type QueueName, queueNames } from '@cep/queues/queues'
import type { Queue } from 'bullmq'
import type { Pool } from 'pg'
import { addJobs, type ClaimedRow } from './dispatch-due-rows.ts'

/** A job is expected to be done by now, or to be somewhere in Redis. */
const OVERDUE = '60 seconds'
const LOOK_AT = 200

/**
 * Looks after rows that were dispatched a while ago and never finished: jobs that Redis has lost
 * (a crash takes its last second) or that somebody deleted are added again, failures that could not
 * be written down when they happened are written down.
 */
export async function reconcileDispatched(pool: Pool, queues: Map<QueueName, Queue>): Promise<void> {
  await inTransaction(pool, async (transaction) => {
    const { rows } = await transaction.query<ClaimedRow>(
      `UPDATE outbox SET dispatched_at = clock_timestamp() WHERE id IN (
         SELECT id FROM outbox
         WHERE completed_at IS NULL AND failed_at IS NULL AND queue = ANY($1)
           AND dispatched_at < clock_timestamp() - $2::interval
         ORDER BY dispatched_at LIMIT $3 FOR UPDATE SKIP LOCKED)
       RETURNING id, queue, payload`,
      [queueNames, OVERDUE, LOOK_AT],
    )
    for (const row of rows) {
      const job = await queues.get(row.queue)?.getJob(jobIdOf(row.id))
      if (await job?.isFailed()) {
        await transaction.query(
          `UPDATE outbox SET failed_at = clock_timestamp(),
                  result = jsonb_build_object('status', 'failed', 'reason', 'recorded later') WHERE id = $1`,
          [row.id],
        )
      } else if (await job?.isCompleted()) {
        // Finished in Redis, not in the database: the database was set back to an earlier state.
        await job?.remove()
      }
    }
    await addJobs(queues, rows)
  })
}
