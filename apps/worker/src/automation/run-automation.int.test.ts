import { createLogger } from '@cep/platform/logger'
import { createRedis } from '@cep/platform/redis'
import { createQueues } from '@cep/queues/create-queues'
import { jobIdOf } from '@cep/queues/outbox-row'
import { startMailCatcher } from '@cep/testing/mail-catcher'
import { startRedis, type TestRedis } from '@cep/testing/redis-server'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { until } from '@cep/testing/until'
import { startFakeMeta } from '@cep/testing/vendors/fake-meta'
import { startFakeWhatsapp } from '@cep/testing/vendors/fake-whatsapp'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeLead, makeUser } from '../../testing/centre-factory.ts'
import { outboxRows } from '../../testing/run-due-rows.ts'
import { startScriptedMailServer } from '../../testing/scripted-mail-server.ts'
import { startTestAutomation, untilDone } from '../../testing/start-test-automation.ts'

let database: TestDatabase
let redis: TestRedis
let catcher: Awaited<ReturnType<typeof startMailCatcher>>
const closers: (() => Promise<unknown> | unknown)[] = []

beforeAll(async () => {
  catcher = await startMailCatcher()
})
afterAll(async () => {
  await catcher.stop()
})
beforeEach(async () => {
  database = await createTestDatabase()
  redis = await startRedis()
  await catcher.clear()
  await makeUser(database.pool, 'asesor')
})
afterEach(async () => {
  for (const close of closers.splice(0).reverse()) await close()
  await redis.stop()
  await database.drop()
})

const start = (smtpPort: number | null = catcher.smtpPort) => {
  const automation = startTestAutomation({ database, redisSocket: redis.socket, smtpPort })
  closers.push(automation.stop)
  return automation
}
const boardQueues = () => {
  const connection = createRedis(
    { REDIS_HOST: '', REDIS_PORT: 0, REDIS_SOCKET: redis.socket },
    { logger: createLogger('test', 'fatal') },
  )
  closers.push(() => connection.disconnect())
  return createQueues(connection, { onError: () => undefined })
}
const makeLeads = (count: number) => Promise.all(Array.from({ length: count }, () => makeLead(database.pool)))
/** Each lead was assigned once, and has one welcome and one escalation. */
const expectOnceEach = async (count: number) => {
  const { rows } = await database.pool.query(
    `SELECT (SELECT count(*)::int FROM lead_activity WHERE kind = 'assigned') AS assigned,
            (SELECT count(*)::int FROM lead_activity WHERE kind = 'attributed') AS attributed,
            (SELECT count(*)::int FROM outbox WHERE payload->>'template' = 'lead-welcome') AS welcomes,
            (SELECT count(*)::int FROM outbox WHERE payload->>'template' = 'lead-assigned') AS assignments,
            (SELECT count(*)::int FROM outbox WHERE queue = 'lead.escalation') AS escalations`,
  )
  expect(rows[0]).toEqual({
    assigned: count,
    attributed: count,
    welcomes: count,
    assignments: count,
    escalations: count,
  })
}

describe('from the outbox to the inbox', () => {
  it('a lead becomes two mails, without being asked twice', async () => {
    start()
    const id = await makeLead(database.pool, { email: 'lucia@correo.example' })
    const rows = await untilDone(database)
    expect(
      rows
        .filter(({ result }) => result?.status === 'done')
        .map(({ queue }) => queue)
        .sort(),
    ).toEqual(['lead.created', 'lead.updated', 'mail.send', 'mail.send'])
    const subjects = (await catcher.mails()).map(({ subject }) => subject).sort()
    expect(subjects).toEqual(['Hemos recibido tu solicitud', 'Nueva solicitud: sin curso concreto'])
    expect(rows.find(({ dedupeKey }) => dedupeKey === `lead:${id}:escalation`)?.completedAt).toBeNull()
  })

  it('what is due later is left alone until then', async () => {
    start()
    await makeLead(database.pool)
    await untilDone(database)
    const due = "queue = 'lead.escalation'"
    expect((await outboxRows(database.pool, due))[0]).toMatchObject({ completedAt: null, result: null })
    await makeUser(database.pool, 'gestor')
    await database.pool.query(`UPDATE outbox SET available_at = now() WHERE ${due}`)
    await until('the escalation', async () => (await outboxRows(database.pool, due))[0]?.completedAt)
    await untilDone(database)
    expect((await catcher.mails()).map(({ subject }) => subject)).toContain(
      'Sin contactar en plazo: solicitud sin curso concreto',
    )
  })

  it('the nightly run is waiting in the outbox', async () => {
    start()
    const [row] = await until('the nightly run', async () => {
      const rows = await outboxRows(database.pool, "queue = 'retention.run'")
      return rows.length > 0 && rows
    })
    expect(row?.dedupeKey).toMatch(/^retention\.run:\d{4}-\d{2}-\d{2}$/)
    expect(row?.availableAt.getTime()).toBeGreaterThan(Date.now())
  })
})

describe('without Redis', { timeout: 60_000 }, () => {
  it('leads wait, and all of them are worked when it is there', async () => {
    await redis.halt()
    start()
    await makeLeads(20)
    expect((await outboxRows(database.pool, 'dispatched_at IS NOT NULL')).length).toBe(0)
    await redis.start()
    await untilDone(database)
    await expectOnceEach(20)
    expect(await catcher.mails()).toHaveLength(40)
  })

  it('one that goes in the middle loses nothing', async () => {
    start()
    const leads = makeLeads(60)
    await until(
      'the first results',
      async () => (await outboxRows(database.pool, 'completed_at IS NOT NULL')).length > 5,
    )
    await redis.halt()
    await leads
    await makeLeads(20)
    await redis.start()
    await untilDone(database)
    await expectOnceEach(80)
  })

  it('one that has lost its data is filled again from the outbox', async () => {
    // Without a mail server, mails wait in Redis as delayed jobs.
    const automation = start(null)
    await makeLeads(15)
    const waiting = "queue = 'mail.send' AND result->>'status' = 'waiting'"
    await until('the mails to wait', async () => (await outboxRows(database.pool, waiting)).length === 30)
    await redis.wipe()
    const mails = boardQueues().get('mail.send')
    await until(
      'the mails to be back',
      async () => (await mails?.getJobCounts('delayed', 'waiting', 'active'))?.delayed === 30,
    )
    await automation.stop()
    closers.shift()

    start()
    for (const job of (await mails?.getDelayed()) ?? []) await job.promote()
    await untilDone(database)
    await expectOnceEach(15)
    expect(await catcher.mails()).toHaveLength(30)
  })
})

describe('with a database that comes and goes', { timeout: 60_000 }, () => {
  it('works on after every connection was cut', async () => {
    start()
    await makeLeads(3)
    await untilDone(database)
    await database.pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid() AND application_name LIKE 'cep-%'`,
    )
    await makeLeads(3)
    await untilDone(database)
    await expectOnceEach(6)
  })

  it('works on after connections were cut in the middle of jobs, each with its effects once', async () => {
    start()
    const leads = makeLeads(60)
    for (const wanted of [5, 40, 90]) {
      await until(
        'some results',
        async () => (await outboxRows(database.pool, 'completed_at IS NOT NULL')).length > wanted,
      )
      await database.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE datname = current_database() AND application_name LIKE 'cep-%'`,
      )
    }
    await leads
    await untilDone(database)
    await expectOnceEach(60)
    expect(await outboxRows(database.pool, 'failed_at IS NOT NULL')).toEqual([])
  })
})

describe('a vendor that is away', { timeout: 60_000 }, () => {
  it.each(['never', 500, 'garbage', 429] as const)(
    'answering %s holds up neither leads, mails nor the other vendor, and is told once when it is back',
    async (answer) => {
      const meta = await startFakeMeta()
      const whatsapp = await startFakeWhatsapp()
      closers.push(meta.stop, whatsapp.stop)
      meta.script({ answer, times: 6, retryAfter: 1 })
      const vendors = { ...meta.environment, ...whatsapp.environment }
      const limits = { timeoutMs: 200, breaker: { failures: 3, halfOpenAfterMs: 500 } }
      const automation = startTestAutomation({
        database,
        redisSocket: redis.socket,
        smtpPort: catcher.smtpPort,
        vendors,
        limits,
      })
      closers.push(automation.stop)
      expect(automation.describe().integrations).toMatchObject({
        meta: 'on',
        mailchimp: 'off: not_configured',
      })
      await Promise.all(
        Array.from({ length: 8 }, () =>
          makeLead(database.pool, { consent_marketing: true, preferred_contact: 'whatsapp' }),
        ),
      )
      await until('mails and messages', async () => {
        const mails = await catcher.mails()
        return mails.length === 24 && whatsapp.messages().length === 8
      })
      await until(
        'Meta to fail',
        async () => (await outboxRows(database.pool, "result->>'status' = 'waiting'")).length > 0,
      )

      const waiting = boardQueues().get('meta.conversion')
      await until(
        'Meta to know all eight',
        async () => {
          // One that has begun meanwhile can't be promoted. The pauses are a quarter of a minute: nobody waits for them here.
          for (const job of (await waiting?.getDelayed()) ?? []) await job.promote().catch(() => undefined)
          const open = await outboxRows(database.pool, "queue = 'meta.conversion' AND completed_at IS NULL")
          return open.length === 0
        },
        { timeoutMs: 30_000, everyMs: 100 },
      )
      expect(await outboxRows(database.pool, 'failed_at IS NOT NULL')).toEqual([])
      expect(new Set(meta.conversions().map(({ event_id }) => event_id)).size).toBe(8)
      expect(meta.conversions().filter(({ isDuplicate }) => isDuplicate)).toEqual([])
      expect(whatsapp.messages()).toHaveLength(8)
    },
  )
})

describe('a job that fails for good', () => {
  it('is marked with its reason, stays on the board, and is completed by a retry from there', async () => {
    const server = await startScriptedMailServer()
    closers.push(server.stop)
    server.answerWith(() => '550 5.1.1 <%s>: user unknown')
    start(server.port)
    await database.pool.query('UPDATE users SET is_active = false')
    await makeLead(database.pool, { email: 'lucia@correo.example' })
    const failed = await until(
      'the failure',
      async () => (await outboxRows(database.pool, 'failed_at IS NOT NULL'))[0],
    )
    expect(failed).toMatchObject({
      queue: 'mail.send',
      completedAt: null,
      result: { status: 'failed', reason: 'mail server answered 550 5.1.1' },
    })
    const job = await boardQueues().get('mail.send')?.getJob(jobIdOf(failed.id))
    expect(await job?.isFailed()).toBe(true)
    expect(JSON.stringify(job?.toJSON())).not.toContain('lucia@correo.example')

    server.answerWith(() => '250 ok')
    await job?.retry('failed')
    const done = await until(
      'the retry',
      async () => (await outboxRows(database.pool, 'id = $1 AND completed_at IS NOT NULL', [failed.id]))[0],
    )
    expect(done).toMatchObject({ failedAt: null, result: { status: 'done' } })
  })

  it('is one that nobody wrote into the outbox, or whose payload is wrong', async () => {
    start()
    const created = boardQueues().get('lead.created')
    const madeUp = await created?.add('lead.created', { leadId: 1 })
    await until('the made-up job to fail', async () => madeUp?.isFailed())
    await database.pool.query(
      `INSERT INTO outbox (queue, payload) VALUES ('lead.created', '{"leadId": "one"}')`,
    )
    const row = await until(
      'the failure',
      async () => (await outboxRows(database.pool, 'failed_at IS NOT NULL'))[0],
    )
    expect(row.result).toEqual({ status: 'failed', reason: 'invalid payload: leadId' })
  })
})

describe('asked to stop', () => {
  it('finishes the job in hand first', async () => {
    const server = await startScriptedMailServer()
    closers.push(server.stop)
    let letGo = () => {}
    const held = new Promise<string>((resolve) => {
      letGo = () => resolve('250 ok')
    })
    server.answerWith(() => held)
    const automation = startTestAutomation({ database, redisSocket: redis.socket, smtpPort: server.port })
    await database.pool.query('UPDATE users SET is_active = false')
    await makeLead(database.pool)
    await until('the mail to be under way', async () => server.arrived.length > 0)

    const stopped = automation.stop()
    letGo()
    await stopped
    expect((await outboxRows(database.pool, "queue = 'mail.send'"))[0]?.result).toMatchObject({
      status: 'done',
    })
    expect(await boardQueues().get('mail.send')?.getJobCounts('active', 'waiting')).toEqual({
      active: 0,
      waiting: 0,
    })
  })
})
