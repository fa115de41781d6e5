import { inTransaction } from '@cep/platform/postgres'
import { declarationOf, type QueueName, queueNames } from '@cep/queues/queues'
import type { Pool } from 'pg'
import { enqueue } from '../outbox/enqueue.ts'
import { nextDailyRun, nextHourlyRun } from './next-daily-run.ts'

/**
 * Writes the next row of every queue that runs by the clock. The schedule lies in the database like all
 * other work, so that neither a lost Redis nor a second worker makes a run too few or too many.
 */
export async function scheduleRows(pool: Pool, now: Date): Promise<void> {
  for (const queue of queueNames) {
    const next = nextRun(queue, now)
    if (!next) continue
    await inTransaction(pool, (transaction) =>
      // Jobs that run by the clock carry nothing.
      enqueue(transaction, {
        queue,
        payload: {} as never,
        dedupeKey: `${queue}:${next.name}`,
        availableAt: next.at,
      }),
    )
  }
}

function nextRun(queue: QueueName, now: Date): { at: Date; name: string } | null {
  const { dailyAt, everyHours } = declarationOf(queue)
  if (everyHours) {
    const { at, hour } = nextHourlyRun(everyHours, now)
    return { at, name: hour }
  }
  if (!dailyAt) return null
  const { at, day } = nextDailyRun(dailyAt, now)
  return { at, name: day }
}
