import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { makeLead, makeSubscriber, makeUser } from '../../testing/centre-factory.ts'
import { jobTools, outboxRows, runRow } from '../../testing/run-due-rows.ts'

let database: TestDatabase
let tools: ReturnType<typeof jobTools>

beforeAll(async () => {
  database = await createTestDatabase()
  tools = jobTools(database.environment)
})
afterAll(async () => {
  tools.close()
  await database.drop()
})

const ago = (years: number, days = 0) => {
  const date = new Date()
  date.setUTCFullYear(date.getUTCFullYear() - years)
  date.setUTCDate(date.getUTCDate() - days)
  return date
}

it('anonymises what has been kept long enough, keeps the rest, and does nothing the second time', async () => {
  const { pool } = database
  const admin = await makeUser(pool, 'admin')
  const old = await makeLead(pool, { created_at: ago(2, 1), status: 'rejected' })
  const spared = {
    enrolled: await makeLead(pool, { created_at: ago(2, 1), status: 'enrolled' }),
    converted: await makeLead(pool, { created_at: ago(2, 1), status: 'contacted', converted_at: ago(1) }),
    young: await makeLead(pool, { created_at: ago(2, -1), status: 'rejected' }),
  }
  for (const created of [ago(3, 1), ago(3, -1)]) {
    await pool.query(
      `INSERT INTO audit (actor_id, actor_role, ip, action, target_collection, target_id, changes, created_at)
       VALUES ($1, 'admin', '203.0.113.7', 'update', 'courses', '1', '["name"]', $2)`,
      [admin, created],
    )
  }
  await pool.query(
    `INSERT INTO privacy_requests (kind, email, token_hash, expires_at, confirmed_at) VALUES
       ('export', 'expired@correo.example', 'a', now() - interval '1 hour', NULL),
       ('export', 'open@correo.example', 'b', now() + interval '1 hour', NULL),
       ('export', 'confirmed@correo.example', 'c', now() - interval '1 hour', now() - interval '2 hours')`,
  )
  await pool.query("UPDATE outbox SET completed_at = now() - interval '91 days' WHERE lead_id = $1", [
    spared.young,
  ])
  await pool.query(
    "INSERT INTO outbox (queue, payload) VALUES ('retention.run', '{}'), ('retention.run', '{}')",
  )
  const left = { status: 'unsubscribed', name: 'Ana' }
  const former = await makeSubscriber(pool, { ...left, unsubscribed_at: ago(2, 1) })
  const lately = await makeSubscriber(pool, { ...left, unsubscribed_at: ago(2, -1) })
  await makeSubscriber(pool, { status: 'pending', opt_in_requested_at: ago(0, 31) })
  const asked = await makeSubscriber(pool, { status: 'pending', opt_in_requested_at: ago(0, 29) })
  const [first, second] = await outboxRows(pool, "queue = 'retention.run'")
  if (!first || !second) throw new Error('no rows')

  expect(await runRow(pool, tools, first)).toEqual({
    status: 'done',
    leads: 1,
    subscribers: 1,
    unconfirmed: 1,
    auditEntries: 1,
    privacyRequests: 1,
    outboxRows: 1,
  })
  const erased = await pool.query('SELECT id FROM leads WHERE erased_at IS NOT NULL')
  expect(erased.rows).toEqual([{ id: old }])
  const subscribers = await pool.query('SELECT id, name FROM subscribers ORDER BY id')
  expect(subscribers.rows).toEqual([
    { id: former, name: null },
    { id: lately, name: 'Ana' },
    { id: asked, name: 'Ana' },
  ])
  const audit = await pool.query('SELECT actor_id, actor_role, ip, changes FROM audit ORDER BY created_at')
  expect(audit.rows).toEqual([
    { actor_id: null, actor_role: 'admin', ip: null, changes: null },
    { actor_id: admin, actor_role: 'admin', ip: '203.0.113.7', changes: ['name'] },
  ])
  const requests = await pool.query('SELECT email FROM privacy_requests ORDER BY id')
  expect(requests.rows.map(({ email }) => email)).toEqual([
    null,
    'open@correo.example',
    'confirmed@correo.example',
  ])

  expect(await runRow(pool, tools, first)).toEqual({ status: 'skipped', reason: 'already_completed' })
  expect(await runRow(pool, tools, second)).toEqual({
    status: 'done',
    leads: 0,
    subscribers: 0,
    unconfirmed: 0,
    auditEntries: 0,
    privacyRequests: 0,
    outboxRows: 0,
  })
})
