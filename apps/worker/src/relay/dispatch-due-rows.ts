import { inTransaction } from '@cep/platform/postgres'
import { jobIdOf } from '@cep/queues/outbox-row'
import { type QueueName, queueNames } from '@cep/queues/queues'
import type { Queue } from 'bullmq'
import type { Pool } from 'pg'

/** Rows in one go; BullMQ adds a few hundred jobs in some 30 ms. */
export const BATCH_SIZE = 250

export type ClaimedRow = { id: number; queue: QueueName; payload: object }

/**
 * Hands the rows that are due to BullMQ. Rows stay locked until the jobs are in Redis, and a crash
 * or a lost Redis in between leaves them as they were; adding one twice is harmless, the job's id is
 * the row's.
 *
 * @returns how many; `BATCH_SIZE` means that there may be more.
 */
export async function dispatchDueRows(pool: Pool, queues: Map<QueueName, Queue>): Promise<number> {
  return await inTransaction(pool, async (transaction) => {
    // A job may be taken before this commits, and waits for it then: that wait should not include the
    // disk. A crash that forgets `dispatched_at` only has the row dispatched again.
    await transaction.query('SET LOCAL synchronous_commit = off')
    const { rows } = await transaction.query<ClaimedRow>(
      // A millisecond of grace: the column rounds, so that a row may lie a fraction ahead of the clock.
      `UPDATE outbox SET dispatched_at = clock_timestamp() WHERE id IN (
         SELECT id FROM outbox
         WHERE completed_at IS NULL AND failed_at IS NULL AND dispatched_at IS NULL
           AND available_at <= clock_timestamp() + interval '1 millisecond' AND queue = ANY($1)
         ORDER BY available_at, id LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING id, queue, payload`,
      [queueNames, BATCH_SIZE],
    )
    await addJobs(queues, rows)
    return rows.length
  })
}

/** Adds one job for each row; a job that exists stays as it is. */
export async function addJobs(queues: Map<QueueName, Queue>, rows: ClaimedRow[]): Promise<void> {
  await Promise.all(
    [...queues].map(async ([name, queue]) => {
      const jobs = rows
        .filter((row) => row.queue === name)
        .map(({ id, payload }) => ({ name, data: payload, opts: { jobId: jobIdOf(id) } }))
      if (jobs.length > 0) await queue.addBulk(jobs)
    }),
  )
}
