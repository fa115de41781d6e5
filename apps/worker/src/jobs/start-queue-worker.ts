import type { Logger } from '@cep/platform/logger'
import { workerOptions } from '@cep/queues/bullmq-options'
import { outboxIdOf } from '@cep/queues/outbox-row'
import type { JobOutcome, RegisteredHandler } from '@cep/queues/queue-handler'
import { declarationOf } from '@cep/queues/queues'
import { DelayedError, type Job, UnrecoverableError, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Pool } from 'pg'
import { failureReason } from './failure-reason.ts'
import { isDatabaseOutage } from './is-database-outage.ts'
import type { JobBase } from './job-context.ts'
import { loggableError } from './loggable-error.ts'
import { recordFailure } from './record-failure.ts'
import { runOutboxRow } from './run-outbox-row.ts'

/** How long a job waits for a database that is away. */
const DATABASE_RETRY_MS = 2_000

type Parts<Tools> = { connection: Redis; pool: Pool; tools: Tools; logger: Logger }

/** Works one queue with its handler, as its declaration says. */
export function startQueueWorker<Tools extends object>(
  handler: RegisteredHandler<JobBase & Tools>,
  parts: Parts<Tools>,
): Worker {
  const { connection, pool } = parts
  const declaration = declarationOf(handler.queue)
  const logger = parts.logger.child({ queue: handler.queue })

  const noteWaiting = waitingLog(logger)

  const work = async (job: Job, token?: string): Promise<JobOutcome> => {
    const outboxId = outboxIdOf(job.id)
    if (outboxId === null) throw new UnrecoverableError('jobs come from the outbox alone')
    const payload = declaration.payload.safeParse(job.data)
    if (!payload.success) throw new UnrecoverableError(failureReason(payload.error))

    const outcome = await runOutboxRow({
      pool,
      tools: parts.tools,
      handler,
      outboxId,
      payload: payload.data,
    }).catch((error: unknown): JobOutcome => {
      if (!isDatabaseOutage(error)) throw error
      return { status: 'waiting', reason: 'database_unavailable', retryInMs: DATABASE_RETRY_MS }
    })

    noteWaiting(outcome)
    if (outcome.status !== 'waiting') {
      logger.info({ jobId: job.id, ...outcome }, 'job finished')
      return outcome
    }
    await job.updateProgress({ status: outcome.status, reason: outcome.reason })
    await job.moveToDelayed(Date.now() + outcome.retryInMs, token)
    throw new DelayedError()
  }

  const worker = new Worker(handler.queue, work, { ...workerOptions(declaration), connection })
  worker.on('failed', (job, err) => void onFailed(job, err, { pool, logger }))
  worker.on('stalled', (jobId) => logger.warn({ jobId }, 'job taken back from a worker that went silent'))
  // Lost connections are logged by the connection itself.
  worker.on('error', (err) => logger.debug({ err }, 'worker error'))
  return worker
}

/** Says once that jobs have to wait, and once that they no longer do: an outage may hold thousands. */
function waitingLog(logger: Logger): (outcome: JobOutcome) => void {
  let waitsFor: string | null = null
  return (outcome) => {
    const reason = outcome.status === 'waiting' ? outcome.reason : null
    if (reason === waitsFor) return
    if (reason) logger.warn({ reason }, 'jobs have to wait')
    else logger.info({ reason: waitsFor }, 'jobs need not wait any more')
    waitsFor = reason
  }
}

async function onFailed(
  job: Job | undefined,
  err: Error,
  { pool, logger }: Pick<Parts<object>, 'pool' | 'logger'>,
) {
  const isLast = !job || err instanceof UnrecoverableError || job.attemptsMade >= (job.opts.attempts ?? 1)
  const fields = { jobId: job?.id, attempt: job?.attemptsMade, err: loggableError(err) }
  if (!isLast) {
    logger.warn(fields, 'job failed, will be tried again')
    return
  }
  logger.error(fields, 'job failed for good')
  const outboxId = outboxIdOf(job?.id)
  if (outboxId === null) return
  // Without the database the relay writes it later: it meets rows that Redis holds as failed.
  await recordFailure(pool, { outboxId, reason: failureReason(err) }).catch((recordErr: unknown) =>
    logger.warn({ err: recordErr, outboxId }, 'failure not recorded yet'),
  )
}
