import { queues } from '@cep/queues/queues'
import { type LeadPipeline, startLeadPipeline } from '@cep/testing/lead-pipeline'
import { postLeads } from '@cep/testing/post-leads'
import { runSize } from '@cep/testing/run-size'
import { until } from '@cep/testing/until'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/**
 * Nothing that was answered 201 may be lost or done twice, whatever breaks in between. Real
 * processes, killed for real: PostgreSQL, Redis, an SMTP server, the CMS, the worker.
 */
const LEADS = runSize({ quick: 120, full: 500 })

/** So many mails can be in flight when a worker is killed. */
const MAIL_CONCURRENCY = queues['mail.send'].concurrency

let pipeline: LeadPipeline

beforeAll(async () => {
  pipeline = await startLeadPipeline()
}, 180_000)
afterAll(() => pipeline.stop())

describe('every lead that was answered 201 is processed exactly once', () => {
  it('with Redis stopped while they come in', async () => {
    await pipeline.redis.halt()
    const posted = await postLeads({ url: pipeline.cms.url, count: LEADS, prefix: 'sin-redis' })
    expect(posted.filter(({ status }) => status !== 201)).toEqual([])
    expect(await pending('sin-redis')).toBe(LEADS)
    await pipeline.redis.start()
    await allProcessed('sin-redis')
    await expectOnce('sin-redis', { mostRepeatedMails: 0 })
  })

  it('with the worker killed in the middle', async () => {
    const posting = postLeads({ url: pipeline.cms.url, count: LEADS, prefix: 'kill' })
    await until('half of them processed', async () => (await processed('kill')) > LEADS / 2)
    await pipeline.worker.kill()
    const posted = await posting
    expect(posted.filter(({ status }) => status !== 201)).toEqual([])
    await pipeline.worker.start()
    await allProcessed('kill')
    await expectOnce('kill', { mostRepeatedMails: MAIL_CONCURRENCY })
  })

  it("with Redis's data deleted while they wait", async () => {
    await pipeline.worker.kill()
    await postLeads({ url: pipeline.cms.url, count: LEADS, prefix: 'wipe' })
    await pipeline.worker.start()
    await until('some of them in Redis', async () => (await dispatched('wipe')) > LEADS / 4)
    await pipeline.redis.wipe()
    await allProcessed('wipe')
    await expectOnce('wipe', { mostRepeatedMails: MAIL_CONCURRENCY })
  })

  it('with the database restarted under load', async () => {
    const posting = postLeads({ url: pipeline.cms.url, count: LEADS * 4, prefix: 'restart' })
    await until('the load to run', async () => (await stored('restart')) > LEADS / 2)
    await pipeline.cluster.restart()
    const acknowledged = (await posting).filter(({ status }) => status === 201)
    expect(acknowledged.length).toBeGreaterThan(LEADS)
    const { rows } = await pipeline.database.query<{ reference: string }>(
      "SELECT reference FROM leads WHERE email LIKE 'restart-%'",
    )
    const references = new Set(rows.map(({ reference }) => reference))
    expect(acknowledged.filter(({ reference }) => !references.has(reference ?? ''))).toEqual([])
    await allProcessed('restart')
    await expectOnce('restart', { mostRepeatedMails: MAIL_CONCURRENCY })
  })

  it('with the worker asked to stop, which it does without leaving a job behind', async () => {
    const posting = postLeads({ url: pipeline.cms.url, count: LEADS, prefix: 'stop' })
    await until('some of them processed', async () => (await processed('stop')) > 10)
    expect(await pipeline.worker.stop()).toBe(0)
    await posting
    await pipeline.worker.start()
    await allProcessed('stop')
    await expectOnce('stop', { mostRepeatedMails: 0 })
  })
})

async function count(sql: string, prefix: string): Promise<number> {
  const { rows } = await pipeline.database.query<{ n: number }>(sql, [`${prefix}-%`])
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
  const { rows } = await pipeline.database.query(
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

  const caught = (await pipeline.catcher.mails()).map((mail) => String(mail.headers['message-id']))
  const { rows: sent } = await pipeline.database.query<{ id: number }>(
    `SELECT o.id FROM outbox o JOIN leads l ON l.id = o.lead_id WHERE l.email LIKE $1 AND o.queue = 'mail.send'`,
    [`${prefix}-%`],
  )
  const expected = new Set(sent.map(({ id }) => `outbox-${id}@`))
  const ofThese = caught.filter((messageId) => expected.has(/outbox-\d+@/.exec(messageId)?.[0] ?? ''))
  expect(new Set(ofThese).size).toBe(sent.length)
  expect(ofThese.length - sent.length).toBeLessThanOrEqual(mostRepeatedMails)
  await pipeline.catcher.clear()
}
