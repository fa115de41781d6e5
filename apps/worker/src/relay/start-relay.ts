import type { Logger } from '@cep/platform/logger'
import type { PostgresSettings } from '@cep/platform/postgres'
import type { QueueName } from '@cep/queues/queues'
import type { Queue } from 'bullmq'
import type { Redis } from 'ioredis'
import type { Pool } from 'pg'
import { createBell } from './bell.ts'
import { BATCH_SIZE, dispatchDueRows } from './dispatch-due-rows.ts'
import { listenToOutbox } from './listen-to-outbox.ts'
import { reconcileDispatched } from './reconcile-dispatched.ts'
import { noticeLostRedis } from './redis-epoch.ts'
import { scheduleRows } from './schedule-rows.ts'

/** Rows with a moment of their own become due without anybody telling. */
const POLL_MS = 1_000
const CHORES_MS = 15_000

type Parts = {
  pool: Pool
  postgres: PostgresSettings
  /** Fails at once when Redis is away, so that no transaction waits for it. */
  redis: Redis
  queues: Map<QueueName, Queue>
  logger: Logger
}

/**
 * Carries work from the outbox to the queues, until it is stopped. Without Redis or without the
 * database it waits; the rows do too.
 *
 * @returns a function that stops it and resolves when the last batch is through.
 */
export function startRelay({ pool, postgres, redis, queues, logger }: Parts): () => Promise<void> {
  const bell = createBell()
  let isStopping = false
  let epochCheckedAt = 0
  let choresDoneAt = 0
  let isTroubled = false

  const pass = async () => {
    // The redis connection says by itself when it goes and when it is back.
    if (redis.status !== 'ready') return
    const now = Date.now()
    if (now - epochCheckedAt >= POLL_MS) {
      const again = await noticeLostRedis(redis, pool)
      if (again) logger.warn({ rows: again }, 'redis has lost its data, dispatching again')
      epochCheckedAt = now
    }
    while (!isStopping && (await dispatchDueRows(pool, queues)) === BATCH_SIZE) {}
    if (now - choresDoneAt < CHORES_MS || isStopping) return
    await scheduleRows(pool, new Date())
    await reconcileDispatched(pool, queues)
    choresDoneAt = now
  }

  const run = async () => {
    while (!isStopping) {
      try {
        await pass()
        if (isTroubled) logger.info('relay works again')
        isTroubled = false
      } catch (err) {
        // Once per outage: what is down says so itself, and the next pass tries again.
        if (!isTroubled) logger.warn({ err }, 'relay can not work just now')
        isTroubled = true
      }
      if (!isStopping) await bell.wait(POLL_MS)
    }
  }

  const onReady = () => {
    epochCheckedAt = 0
    bell.ring()
  }
  redis.on('ready', onReady)
  const stopListening = listenToOutbox(postgres, { onWork: bell.ring, logger })
  const finished = run()

  return async () => {
    isStopping = true
    redis.off('ready', onReady)
    bell.ring()
    await finished
    await stopListening()
  }
}
