import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { type AppProcess, startApp } from '@cep/testing/app-process'
import { startMailCatcher } from '@cep/testing/mail-catcher'
import { postLeads } from '@cep/testing/post-leads'
import { type PostgresCluster, startPostgresCluster } from '@cep/testing/postgres-cluster'
import { startRedis, type TestRedis } from '@cep/testing/redis-server'
import { runSize } from '@cep/testing/run-size'
import { testEnvironment } from '@cep/testing/test-environment'
import { until } from '@cep/testing/until'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * Nothing that was answered 201 may be lost or done twice, whatever breaks in between. Real
 * processes, killed for real: PostgreSQL, Redis, an SMTP server, the CMS, the worker.
 */
const LEADS = runSize({ quick: 120, full: 500 })

/** As declared for `mail.send`: so many mails can be in flight when a worker is killed. */
const MAIL_CONCURRENCY = 10

let cluster: PostgresCluster
let redis: TestRedis
let catcher: Awaited<ReturnType<typeof startMailCatcher>>
let cms: AppProcess
let worker: AppProcess
let database: pg.Pool

beforeAll(async () => {
  cluster = await startPostgresCluster({ isDurable: true })
  redis = await startRedis()
  catcher = await startMailCatcher()
  const admin = new pg.Client({ host: cluster.socketFolder, user: 'cep', database: 'postgres' })
  await admin.connect()
  await admin.query('CREATE DATABASE cep')
  await admin.end()
  const env = {
    ...testEnvironment(cluster.socketFolder, 'cep'),
    REDIS_SOCKET: redis.socket,
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(catcher.smtpPort),
    LEAD_CHALLENGE: 'off',
    LOG_LEVEL: 'warn',
  }
  await promisify(execFile)('npm', ['run', '--silent', 'migrate', '-w', '@cep/cms'], {
    cwd: join(import.meta.dirname, '..'),
    env: { ...process.env, ...env },
  })
  database = new pg.Pool({ host: cluster.socketFolder, user: 'cep', database: 'cep', max: 4 })
  // The server is restarted on purpose.
  database.on('error', () => undefined)
  await database.query(
    `INSERT INTO users (name, email, role, is_active, updated_at, created_at)
     VALUES ('Nerea', 'nerea@correo.example', 'asesor', true, now(), now())`,
  )
  ;[cms, worker] = await Promise.all([
    startApp({ app: 'cms', env, health: '/api/health' }),
    startApp({ app: 'worker', args: ['automation'], env, health: '/health' }),
  ])
}, 180_000)

afterAll(async () => {
  await worker.stop()
  await cms.stop()
  await database.end()
  await Promise.all([redis.stop(), catcher.stop(), cluster.stop()])
})

describe('every lead that was answered 201 is processed exactly once', () => {
  it('with Redis stopped while they come in', async () => {
    await redis.halt()
    const posted = await postLeads({ url: cms.url, count: LEADS, prefix: 'sin-redis' })
    expect(posted.filter(({ status }) => status !== 201)).toEqual([])
    expect(await pending('sin-redis')).toBe(LEADS)
    await redis.start()
    await allProcessed('sin-redis')
    await expectOnce('sin-redis', { mostRepeatedMails: 0 })
  })

  it('with the worker killed in the middle', async () => {
    const posting = postLeads({ url: cms.url, count: LEADS, prefix: 'kill' })
    await until('half of them processed', async () => (await processed('kill')) > LEADS / 2)
    await worker.kill()
    const posted = await posting
    expect(posted.filter(({ status }) => status !== 201)).toEqual([])
    await worker.start()
    await allProcessed('kill')
    await expectOnce('kill', { mostRepeatedMails: MAIL_CONCURRENCY })
  })

  it("with Redis's data deleted while they wait", async () => {
    await worker.kill()
    await postLeads({ url: cms.url, count: LEADS, prefix: 'wipe' })
    await worker.start()
    await until('some of them in Redis', async () => (await dispatched('wipe')) > LEADS / 4)
    await redis.wipe()
    await allProcessed('wipe')
    await expectOnce('wipe', { mostRepeatedMails: MAIL_CONCURRENCY })
  })

  it('with the database restarted under load', async () => {
    const posting = postLeads({ url: cms.url, count: LEADS * 4, prefix: 'restart' })
    await until('the load to run', async () => (await stored('restart')) > LEADS / 2)
    await cluster.restart()
    const acknowledged = (await posting).filter(({ status }) => status === 201)
    expect(acknowledged.length).toBeGreaterThan(LEADS)
    const { rows } = await database.query<{ reference: string }>(
      "SELECT reference FROM leads WHERE email LIKE 'restart-%'",
    )
    const references = new Set(rows.map(({ reference }) => reference))
    expect(acknowledged.filter(({ reference }) => !references.has(reference ?? ''))).toEqual([])
    await allProcessed('restart')
    await expectOnce('restart', { mostRepeatedMails: MAIL_CONCURRENCY })
  })

  it('with the worker asked to stop, which it does without leaving a job behind', async () => {
    const posting = postLeads({ url: cms.url, count: LEADS, prefix: 'stop' })
    await until('some of them processed', async () => (await processed('stop')) > 10)
    expect(await worker.stop()).toBe(0)
    await posting
    await worker.start()
    await allProcessed('stop')
    await expectOnce('stop', { mostRepeatedMails: 0 })
  })
})

async function count(sql: string, prefix: string): Promise<number> {
  const { rows } = await database.query<{ n: number }>(sql, [`${prefix}-%`])
  return rows[0]?.n ?? 0
}

const stored = (prefix: string) => count('SELECT count(*)::int AS n FROM leads WHERE email LIKE $1', prefix)

/** Outbox rows of these leads that are due and not done. */
const pending = (prefix: string) =>
  count(
    `SELECT count(*)::int AS n FROM outbox o JOIN leads l ON l.id = o.lead_id
     WHERE l.email LIKE $1 AND o.completed_at IS NULL AND o.available_at <= now()`,
    prefix,
  )

const dispatched = (prefix: string) =>
  count(
    `SELECT count(*)::int AS n FROM outbox o JOIN leads l ON l.id = o.lead_id
     WHERE l.email LIKE $1 AND o.dispatched_at IS NOT NULL`,
    prefix,
  )

const processed = (prefix: string) =>
  count('SELECT count(*)::int AS n FROM leads WHERE email LIKE $1 AND score IS NOT NULL', prefix)

async function allProcessed(prefix: string): Promise<void> {
  await until(
    'all of them processed',
    async () => {
      // The database itself may be restarting.
      const [left, done, all] = await Promise.all([pending(prefix), processed(prefix), stored(prefix)]).catch(
        () => [1, 0, 1],
      )
      return left === 0 && done === all
    },
    { timeoutMs: 120_000, everyMs: 200 },
  )
}

async function expectOnce(
  prefix: string,
  { mostRepeatedMails }: { mostRepeatedMails: number },
): Promise<void> {
  const { rows } = await database.query(
    `SELECT l.email, l.assigned_to_id IS NOT NULL AS assigned,
       (SELECT count(*)::int FROM lead_activity a WHERE a.lead_id = l.id AND a.kind = 'assigned') AS assignments,
       (SELECT count(*)::int FROM outbox o WHERE o.lead_id = l.id AND o.queue = 'mail.send') AS mails,
       (SELECT count(*)::int FROM outbox o WHERE o.lead_id = l.id AND o.queue = 'lead.created') AS creations
     FROM leads l WHERE l.email LIKE $1`,
    [`${prefix}-%`],
  )
  const wrong = rows.filter(
    (row) => !row.assigned || row.assignments !== 1 || row.mails !== 2 || row.creations !== 1,
  )
  expect(wrong).toEqual([])

  const caught = (await catcher.mails()).map((mail) => String(mail.headers['message-id']))
  const { rows: sent } = await database.query<{ id: number }>(
    `SELECT o.id FROM outbox o JOIN leads l ON l.id = o.lead_id WHERE l.email LIKE $1 AND o.queue = 'mail.send'`,
    [`${prefix}-%`],
  )
  const expected = new Set(sent.map(({ id }) => `outbox-${id}@`))
  const ofThese = caught.filter((messageId) => expected.has(/outbox-\d+@/.exec(messageId)?.[0] ?? ''))
  expect(new Set(ofThese).size).toBe(sent.length)
  expect(ofThese.length - sent.length).toBeLessThanOrEqual(mostRepeatedMails)
  await catcher.clear()
}
