import { inTransaction } from '@cep/platform/postgres'
import type { JobOutcome, RegisteredHandler } from '@cep/queues/queue-handler'
import { UnrecoverableError } from 'bullmq'
import type { Pool, PoolClient } from 'pg'
import type { JobBase } from './job-context.ts'

type Run<Tools> = {
  pool: Pool
  tools: Tools
  handler: RegisteredHandler<JobBase & Tools>
  outboxId: number
  payload: unknown
}

/**
 * Does the work of one outbox row, and marks it completed in the transaction of the work's effects.
 * A second run of the same row, at once or later, finds it completed and does nothing.
 */
export async function runOutboxRow<Tools extends object>({
  pool,
  tools,
  handler,
  outboxId,
  payload,
}: Run<Tools>): Promise<JobOutcome> {
  return await inTransaction(pool, async (transaction) => {
    const row = await lockRow(transaction, outboxId)
    if (!row) return { status: 'skipped', reason: 'outbox_row_gone' }
    if (row.queue !== handler.queue) throw new UnrecoverableError('the outbox row belongs to another queue')
    if (row.completedAt) return { status: 'skipped', reason: 'already_completed' }

    const context = { ...tools, transaction, pool, outboxId, requestedAt: row.createdAt }
    const outcome = await handler.handle(context, payload)
    await transaction.query(
      `UPDATE outbox SET result = $2, failed_at = NULL,
              completed_at = CASE WHEN $3 THEN NULL ELSE clock_timestamp() END
       WHERE id = $1`,
      [outboxId, JSON.stringify(outcome), outcome.status === 'waiting'],
    )
    return outcome
  })
}

async function lockRow(transaction: PoolClient, outboxId: number) {
  const { rows } = await transaction.query<{ queue: string; createdAt: Date; completedAt: Date | null }>(
    `SELECT queue, created_at AS "createdAt", completed_at AS "completedAt" FROM outbox WHERE id = $1 FOR UPDATE`,
    [outboxId],
  )
  return rows[0]
}
