import type { DefaultJobOptions, WorkerOptions } from 'bullmq'
import type { QueueDeclaration } from './queue-declaration.ts'

/** How often workers look for jobs whose worker has gone. */
export const STALLED_CHECK_MS = 4_000

/** A job that has taken its worker down with it this often is to blame itself. */
const MAX_STALLS = 5

const DAY_SECONDS = 24 * 60 * 60
/** BullMQ counts jobs by minute; a week of them. */
const METRICS_MINUTES = 7 * 24 * 60

/** The options every job of a queue is added with. */
export function jobOptions({ attempts, backoff, keep }: QueueDeclaration): DefaultJobOptions {
  return {
    attempts,
    backoff: { type: 'exponential', delay: backoff.delayMs, jitter: backoff.jitter },
    removeOnComplete: { count: keep.completed.count, age: keep.completed.days * DAY_SECONDS },
    removeOnFail: { count: keep.failed.count, age: keep.failed.days * DAY_SECONDS },
    stackTraceLimit: 10,
  }
}

/** The options of a queue's worker, but for its connection. */
export function workerOptions({
  concurrency,
  lockDurationMs,
}: QueueDeclaration): Omit<WorkerOptions, 'connection'> {
  return {
    concurrency,
    lockDuration: lockDurationMs,
    stalledInterval: STALLED_CHECK_MS,
    maxStalledCount: MAX_STALLS,
    metrics: { maxDataPoints: METRICS_MINUTES },
    // After a Redis outage; the default of 15 s would be felt.
    runRetryDelay: 1_000,
  }
}
