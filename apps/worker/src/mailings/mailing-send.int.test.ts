import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeMailing, makeSubscriber } from '../../testing/centre-factory.ts'
import { jobTools, outboxRows, runRow, type StoredRow } from '../../testing/run-due-rows.ts'
import { startScriptedMailServer } from '../../testing/scripted-mail-server.ts'

let database: TestDatabase
let server: Awaited<ReturnType<typeof startScriptedMailServer>>
let tools: ReturnType<typeof jobTools>

beforeEach(async () => {
  database = await createTestDatabase()
  server = await startScriptedMailServer()
  tools = jobTools({
    ...database.environment,
    SMTP_HOST: '127.0.0.1',
    SMTP_PORT: String(server.port),
    SMTP_SECURE: 'false',
    MAILINGS_PER_MINUTE: '60000',
  })
})
afterEach(async () => {
  tools.close()
  await server.stop()
  await database.drop()
})

const due = (queue: string) => outboxRows(database.pool, 'queue = $1 AND completed_at IS NULL', [queue])
const runAll = async (queue: string) => {
  const outcomes = []
  for (let rows = await due(queue); rows.length > 0; rows = await due(queue)) {
    for (const row of rows) outcomes.push(await runRow(database.pool, tools, row))
    if (outcomes.at(-1)?.status === 'waiting') break
  }
  return outcomes
}
async function start(row: Record<string, unknown> = {}): Promise<{ id: number; send: StoredRow }> {
  const id = await makeMailing(database.pool, row)
  await database.pool.query(
    `INSERT INTO outbox (queue, payload) VALUES ('mailing.start', jsonb_build_object('mailingId', $1::int))`,
    [id],
  )
  await runAll('mailing.start')
  const [send] = await due('mailing.send')
  if (!send) throw new Error('nothing to send')
  return { id, send }
}
const people = async (count: number) => {
  for (let index = 0; index < count; index += 1) {
    await makeSubscriber(database.pool, { email: `p${index}@correo.example` })
  }
}
const mailingRow = async (id: number) =>
  (await database.pool.query('SELECT * FROM mailings WHERE id = $1', [id])).rows[0]
const states = async (id: number) => {
  const { rows } = await database.pool.query<{ state: string; count: number }>(
    'SELECT state, count(*)::int AS count FROM mailing_deliveries WHERE mailing_id = $1 GROUP BY state',
    [id],
  )
  return Object.fromEntries(rows.map(({ state, count }) => [state, count]))
}

describe('a mailing', () => {
  it('goes to everybody of its segment, in batches, each once', async () => {
    await people(230)
    await makeSubscriber(database.pool, { status: 'pending' })
    const { id } = await start()
    const outcomes = await runAll('mailing.send')
    expect(outcomes.map(({ status }) => status)).toEqual(['done', 'done', 'done'])
    expect(server.arrived).toHaveLength(230)
    expect(new Set(server.arrived).size).toBe(230)
    const row = await mailingRow(id)
    expect(row).toMatchObject({
      status: 'sent',
      counts_recipients: '230',
      counts_sent: '230',
      counts_delivered: '230',
    })
  })

  it('is narrowed down by its segment', async () => {
    await people(2)
    await makeSubscriber(database.pool, { email: 'emma@correo.example', language: 'en' })
    await start({ segment_language: 'en' })
    await runAll('mailing.send')
    expect(server.arrived).toEqual(['emma@correo.example'])
  })

  it('run twice at once sends nothing twice', async () => {
    await people(20)
    const { send } = await start()
    await Promise.all([runRow(database.pool, tools, send), runRow(database.pool, tools, send)])
    await runRow(database.pool, tools, send)
    expect(server.arrived).toHaveLength(20)
  })

  it('waits without a mail server, and for one that is away', async () => {
    await people(3)
    const { id, send } = await start()
    const off = jobTools(database.environment)
    expect(await runRow(database.pool, off, send)).toMatchObject({
      status: 'waiting',
      reason: 'smtp_not_configured',
    })
    off.close()
    const away = jobTools({
      ...database.environment,
      SMTP_HOST: '127.0.0.1',
      SMTP_PORT: '1',
      SMTP_SECURE: 'false',
    })
    expect(await runRow(database.pool, away, send)).toMatchObject({
      status: 'waiting',
      reason: 'smtp_unreachable',
    })
    away.close()
    expect(await states(id)).toEqual({ queued: 3 })
    await runAll('mailing.send')
    expect(await states(id)).toEqual({ sent: 3 })
  })

  it('stops while it is paused, and skips who has left', async () => {
    await people(3)
    const { id, send } = await start()
    await database.pool.query("UPDATE mailings SET status = 'paused' WHERE id = $1", [id])
    expect(await runRow(database.pool, tools, send)).toEqual({ status: 'skipped', reason: 'paused' })
    await database.pool.query("UPDATE mailings SET status = 'sending' WHERE id = $1", [id])
    await database.pool.query("UPDATE subscribers SET status = 'unsubscribed' WHERE email LIKE 'p0@%'")
    await database.pool.query(
      `INSERT INTO outbox (queue, payload) VALUES ('mailing.send', jsonb_build_object('mailingId', $1::int))`,
      [id],
    )
    await runAll('mailing.send')
    expect(await states(id)).toEqual({ sent: 2, skipped: 1 })
    expect(server.arrived).not.toContain('p0@correo.example')
  })

  it('takes an address that the server refuses for good off the list', async () => {
    await people(2)
    server.answerWith(() => '550 5.1.1 no such user')
    const { id } = await start()
    await runAll('mailing.send')
    expect(await states(id)).toEqual({ bounced: 2 })
    const { rows } = await database.pool.query('SELECT DISTINCT status FROM subscribers')
    expect(rows).toEqual([{ status: 'bounced' }])
  })

  it('tries again later what the server puts off', async () => {
    await people(1)
    server.answerWith(() => '450 4.2.1 later')
    const { id, send } = await start()
    await runRow(database.pool, tools, send)
    expect(await states(id)).toEqual({ queued: 1 })
    const [next] = await due('mailing.send')
    expect(next?.availableAt.getTime()).toBeGreaterThan(Date.now() + 60_000)
  })

  it('lists what was in flight at a crash, and sends it to nobody by itself', async () => {
    await people(5)
    const { id } = await start()
    await database.pool.query(
      `UPDATE mailing_deliveries SET state = 'sending', sending_at = now() WHERE id IN
         (SELECT id FROM mailing_deliveries WHERE mailing_id = $1 LIMIT 2)`,
      [id],
    )
    await runAll('mailing.send')
    expect(await states(id)).toEqual({ uncertain: 2, sent: 3 })
    expect(await mailingRow(id)).toMatchObject({ counts_uncertain: '2', status: 'sent' })
    expect(server.arrived).toHaveLength(3)
  })
})
