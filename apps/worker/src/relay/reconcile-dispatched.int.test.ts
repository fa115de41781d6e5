import { createLogger } from '@cep/platform/logger'
import { createRedis } from '@cep/platform/redis'
import { createQueues } from '@cep/queues/create-queues'
import { jobIdOf } from '@cep/queues/outbox-row'
import type { QueueName } from '@cep/queues/queues'
import { startRedis, type TestRedis } from '@cep/testing/redis-server'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { type Queue, UnrecoverableError, Worker } from 'bullmq'
import type { Redis } from 'ioredis'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { outboxRows } from '../../testing/run-due-rows.ts'
import { dispatchDueRows } from './dispatch-due-rows.ts'
import { reconcileDispatched } from './reconcile-dispatched.ts'
import { noticeLostRedis } from './redis-epoch.ts'

let database: TestDatabase
let server: TestRedis
let redis: Redis
let queues: Map<QueueName, Queue>
let created: Queue

beforeEach(async () => {
  database = await createTestDatabase()
  server = await startRedis()
  redis = createRedis(
    { REDIS_HOST: '', REDIS_PORT: 0, REDIS_SOCKET: server.socket },
    { logger: createLogger('test', 'fatal') },
  )
  queues = createQueues(redis, { onError: () => undefined })
  created = queues.get('lead.created') as Queue
  await database.pool.query(`INSERT INTO outbox (queue, payload) VALUES ('lead.created', '{"leadId": 1}')`)
  await dispatchDueRows(database.pool, queues)
})
afterEach(async () => {
  redis.disconnect()
  await server.stop()
  await database.drop()
})

const onlyId = async () => (await outboxRows(database.pool))[0]?.id ?? 0
const jobOf = async () => created.getJob(jobIdOf(await onlyId()))
/** Works the waiting job without touching the database, as another version of the data did. */
const work = async (result: () => Promise<unknown>) => {
  const worker = new Worker('lead.created', result, { connection: redis })
  await new Promise((resolve) => {
    worker.on('completed', resolve)
    worker.on('failed', resolve)
  })
  await worker.close()
}
const aMinuteLater = () =>
  database.pool.query("UPDATE outbox SET dispatched_at = now() - interval '61 seconds'")

describe('a row that was dispatched a minute ago and is not done', () => {
  it('is left alone while its job waits its turn', async () => {
    await aMinuteLater()
    await reconcileDispatched(database.pool, queues)
    expect(await created.getJobCounts('waiting')).toEqual({ waiting: 1 })
  })

  it('is dispatched again when its job is gone', async () => {
    await (await jobOf())?.remove()
    await reconcileDispatched(database.pool, queues)
    expect(await jobOf()).toBeUndefined()
    await aMinuteLater()
    await reconcileDispatched(database.pool, queues)
    expect(await (await jobOf())?.getState()).toBe('waiting')
  })

  it('is dispatched again when Redis has its job as done: the database was set back', async () => {
    await work(async () => 'done')
    await aMinuteLater()
    await reconcileDispatched(database.pool, queues)
    expect(await (await jobOf())?.getState()).toBe('waiting')
  })

  it('is marked as failed when its job has failed and nobody could write it down', async () => {
    await work(async () => {
      throw new UnrecoverableError('no')
    })
    await aMinuteLater()
    await reconcileDispatched(database.pool, queues)
    expect((await outboxRows(database.pool))[0]).toMatchObject({
      failedAt: expect.any(Date),
      result: { status: 'failed' },
    })
    expect(await (await jobOf())?.getState()).toBe('failed')
  })
})

describe('the marker in Redis', () => {
  it('is set at the first sight, and says nothing as long as it stands', async () => {
    expect(await noticeLostRedis(redis, database.pool)).toBe(1)
    expect(await noticeLostRedis(redis, database.pool)).toBeNull()
  })

  it('makes every row that is not completed due again when it is gone, failed ones too', async () => {
    await noticeLostRedis(redis, database.pool)
    await database.pool.query(
      `INSERT INTO outbox (queue, payload, dispatched_at, completed_at, failed_at) VALUES
         ('lead.created', '{"leadId": 2}', now(), now(), NULL), ('lead.created', '{"leadId": 3}', now(), NULL, now())`,
    )
    await database.pool.query('UPDATE outbox SET dispatched_at = now()')
    await redis.flushall()
    expect(await noticeLostRedis(redis, database.pool)).toBe(2)
    await dispatchDueRows(database.pool, queues)
    expect((await created.getWaiting()).map(({ data }) => data.leadId).sort()).toEqual([1, 3])
  })
})

describe('dispatching', () => {
  it('takes each row once, also with two relays at work', async () => {
    await database.pool.query(
      `INSERT INTO outbox (queue, payload) SELECT 'lead.updated', jsonb_build_object('leadId', n) FROM generate_series(1, 300) n`,
    )
    const counts = await Promise.all([1, 2, 3].map(() => dispatchDueRows(database.pool, queues)))
    expect(counts.reduce((sum, count) => sum + count)).toBe(300)
    expect(await queues.get('lead.updated')?.getJobCounts('waiting')).toEqual({ waiting: 300 })
  })

  it('leaves rows of queues it does not know to who does', async () => {
    await database.pool.query(`INSERT INTO outbox (queue, payload) VALUES ('nobody.knows', '{}')`)
    expect(await dispatchDueRows(database.pool, queues)).toBe(0)
  })
})
