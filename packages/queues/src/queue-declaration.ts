import { z } from 'zod'

/** The worker's roles; each queue is worked by one of them. */
export const WORKER_ROLES = ['automation', 'llm', 'stats'] as const
export type WorkerRole = (typeof WORKER_ROLES)[number]

/** Everything that is to be known about a queue; see `queues.ts` for the queues themselves. */
export type QueueDeclaration = {
  role: WorkerRole
  /** Internal queues carry follow-up work of the others; the board shows them apart. */
  isInternal: boolean
  /** What happens, in one line: English for the documentation, Spanish for the board. */
  summary: { en: string; es: string }
  /** Ids only, never personal data: payloads lie in Redis and are shown on the board. */
  payload: z.ZodType<object>
  /** How often a job is tried before it counts as failed. */
  attempts: number
  /** The wait before the second attempt; it doubles each time, and up to `jitter` of it is taken off at random. */
  backoff: { delayMs: number; jitter: number }
  /** Jobs in hand at once in one process. */
  concurrency: number
  /** A job whose worker has not been heard of for this long is taken from it. */
  lockDurationMs: number
  /** How many finished jobs stay visible, and for how long. */
  keep: { completed: Retention; failed: Retention }
  /** A job of its own each day at this time in Madrid ("03:30"). */
  dailyAt?: string
  /** A job of its own every so many hours, at this minute. */
  everyHours?: { hours: number; atMinute: number }
}

type Retention = { count: number; days: number }

/** The defaults of the domain: five attempts with growing pauses, failed jobs visible for a month. */
export const standardQueue = {
  role: 'automation',
  isInternal: false,
  attempts: 5,
  backoff: { delayMs: 1_000, jitter: 0.5 },
  concurrency: 5,
  // Locks are renewed at half their time. Eight seconds bring a killed worker's jobs back within
  // 8 + 4 seconds (see STALLED_CHECK_MS) and leave room for a blocked event loop.
  lockDurationMs: 8_000,
  keep: { completed: { count: 1_000, days: 7 }, failed: { count: 5_000, days: 30 } },
} as const satisfies Partial<QueueDeclaration>

/** A row's id in our database. */
export const rowId = z.int().positive()
