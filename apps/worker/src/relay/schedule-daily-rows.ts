import { inTransaction } from '@cep/platform/postgres'
import { declarationOf, queueNames } from '@cep/queues/queues'
import type { Pool } from 'pg'
import { enqueue } from '../outbox/enqueue.ts'
import { nextDailyRun } from './next-daily-run.ts'

/**
 * Writes the next row of every queue with a daily job. The schedule lies in the database like all
 * other work, so that neither a lost Redis nor a second worker makes a run too few or too many.
 */
export async function scheduleDailyRows(pool: Pool, now: Date): Promise<void> {
  for (const queue of queueNames) {
    const { dailyAt } = declarationOf(queue)
    if (!dailyAt) continue
    const { at, day } = nextDailyRun(dailyAt, now)
    await inTransaction(pool, (transaction) =>
      // Jobs that run by the clock carry nothing.
      enqueue(transaction, { queue, payload: {} as never, dedupeKey: `${queue}:${day}`, availableAt: at }),
    )
  }
}
