import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeLead, makeUser } from '../../testing/centre-factory.ts'
import { jobTools, onlyRow, outboxRows, runRow } from '../../testing/run-due-rows.ts'

let database: TestDatabase
let tools: ReturnType<typeof jobTools>

beforeEach(async () => {
  database = await createTestDatabase()
  tools = jobTools(database.environment)
})
afterEach(async () => {
  tools.close()
  await database.drop()
})

const escalate = async (row: Record<string, unknown> = {}) => {
  const id = await makeLead(database.pool, row)
  await database.pool.query(
    "INSERT INTO outbox (queue, lead_id, payload) VALUES ('lead.escalation', $1, $2)",
    [id, { leadId: id }],
  )
  return {
    id,
    run: async () => runRow(database.pool, tools, await onlyRow(database.pool, 'lead.escalation')),
  }
}
const mails = () => outboxRows(database.pool, "queue = 'mail.send'")

describe('the end of the answer time', () => {
  it('is told to every active manager and noted on the lead, once', async () => {
    const managers = [await makeUser(database.pool, 'gestor'), await makeUser(database.pool, 'gestor')]
    await makeUser(database.pool, 'gestor', { is_active: false })
    await makeUser(database.pool, 'admin')
    const { id, run } = await escalate()
    const outcomes = [...(await Promise.all([run(), run()])), await run()]
    expect(outcomes.filter(({ status }) => status === 'done')).toEqual([{ status: 'done', mails: 2 }])

    expect((await mails()).map(({ payload }) => payload)).toEqual(
      managers.map((userId) => ({ template: 'lead-escalated', leadId: id, userId })),
    )
    const { rows } = await database.pool.query(
      "SELECT l.escalated_at, a.detail FROM leads l JOIN lead_activity a ON a.lead_id = l.id WHERE a.kind = 'escalated'",
    )
    expect(rows).toEqual([{ escalated_at: expect.any(Date), detail: { to: managers } }])
  })

  it('is told to the owner where there is no manager', async () => {
    const owner = await makeUser(database.pool, 'admin')
    const { run } = await escalate()
    await run()
    expect((await mails()).map(({ payload }) => payload.userId)).toEqual([owner])
  })

  it.each([
    ['already_contacted', { status: 'contacted' }],
    ['already_contacted', { status: 'enrolled' }],
    ['already_contacted', { first_contacted_at: '2026-11-24T10:00:00Z' }],
    ['already_spam', { status: 'spam' }],
    ['already_rejected', { status: 'rejected' }],
    ['already_escalated', { escalated_at: '2026-11-24T10:00:00Z' }],
    ['erased', { erased_at: '2026-11-24T10:00:00Z' }],
  ])('is nobody’s business: %s', async (reason, row) => {
    await makeUser(database.pool, 'gestor')
    const { run } = await escalate(row)
    expect(await run()).toEqual({ status: 'skipped', reason })
    expect(await mails()).toEqual([])
  })
})
