import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeLead, makeUser } from '../../testing/centre-factory.ts'
import { jobTools, outboxRows, runRow } from '../../testing/run-due-rows.ts'

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

const change = async (id: number, column: string, value: unknown, by: number | null = null) =>
  await database.pool.query(`UPDATE leads SET ${column} = $2, updated_by_id = $3 WHERE id = $1`, [
    id,
    value,
    by,
  ])
const updates = () => outboxRows(database.pool, "queue = 'lead.updated'")
const mails = () => outboxRows(database.pool, "queue = 'mail.send'")
const runAll = async () => {
  const outcomes = []
  for (const row of await updates()) outcomes.push(await runRow(database.pool, tools, row))
  return outcomes
}
const leadOf = async (id: number) => {
  const { rows } = await database.pool.query('SELECT * FROM leads WHERE id = $1', [id])
  return rows[0]
}

describe('a lead that changes hands', () => {
  it('is told to the new adviser, once for each change', async () => {
    const adviser = await makeUser(database.pool, 'asesor')
    const manager = await makeUser(database.pool, 'gestor')
    const id = await makeLead(database.pool)
    await change(id, 'assigned_to_id', adviser, manager)
    const [row] = await updates()
    if (!row) throw new Error('no outbox row')
    const outcomes = await Promise.all([runRow(database.pool, tools, row), runRow(database.pool, tools, row)])
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['done', 'skipped'])
    await runRow(database.pool, tools, row)
    expect((await mails()).map(({ payload, dedupeKey }) => ({ payload, dedupeKey }))).toEqual([
      {
        payload: { template: 'lead-assigned', leadId: id, userId: adviser },
        dedupeKey: `outbox:${row.id}:assigned-mail`,
      },
    ])
  })

  it('is told again when it comes back to the same adviser', async () => {
    const one = await makeUser(database.pool, 'asesor')
    const other = await makeUser(database.pool, 'asesor')
    const id = await makeLead(database.pool)
    for (const adviser of [one, other, one]) {
      await change(id, 'assigned_to_id', adviser)
      await runAll()
    }
    expect((await mails()).map(({ payload }) => payload.userId)).toEqual([one, other, one])
  })

  it('is not told to somebody who has lost it again, nor to who took it', async () => {
    const one = await makeUser(database.pool, 'asesor')
    const other = await makeUser(database.pool, 'asesor')
    const id = await makeLead(database.pool)
    await change(id, 'assigned_to_id', one)
    await change(id, 'assigned_to_id', other, other)
    expect(await runAll()).toEqual([
      { status: 'done', stamps: [], mail: 'not sent: reassigned since' },
      { status: 'done', stamps: [], mail: 'not sent: took it themself' },
    ])
    expect(await mails()).toEqual([])
  })

  it('is told to nobody once it is erased', async () => {
    const id = await makeLead(database.pool)
    await change(id, 'assigned_to_id', await makeUser(database.pool, 'asesor'))
    await database.pool.query('UPDATE leads SET erased_at = now()')
    expect(await runAll()).toEqual([{ status: 'skipped', reason: 'erased' }])
    expect(await mails()).toEqual([])
  })
})

describe('a lead that changes status', () => {
  it('is stamped with the moment of the change, not of the job', async () => {
    const id = await makeLead(database.pool)
    await change(id, 'status', 'contacted')
    await database.pool.query(
      "UPDATE outbox SET created_at = '2026-11-24T10:00:00Z' WHERE queue = 'lead.updated'",
    )
    expect(await runAll()).toEqual([{ status: 'done', stamps: ['first_contacted_at'] }])
    expect(await leadOf(id)).toMatchObject({
      first_contacted_at: new Date('2026-11-24T10:00:00Z'),
      converted_at: null,
    })
  })

  it('keeps its first contact, and is converted when it enrols', async () => {
    const id = await makeLead(database.pool)
    await change(id, 'status', 'contacted')
    await change(id, 'status', 'enrolled')
    await database.pool.query(
      "UPDATE outbox SET created_at = '2026-11-24T10:00:00Z'::timestamptz + id * interval '1 hour'",
    )
    const rows = await updates()
    // Out of order, as parallel workers may.
    for (const row of rows.reverse()) await runRow(database.pool, tools, row)
    for (const row of rows) await runRow(database.pool, tools, row)
    const at = await database.pool.query(
      "SELECT created_at FROM outbox WHERE queue = 'lead.updated' ORDER BY id",
    )
    expect(await leadOf(id)).toMatchObject({
      first_contacted_at: at.rows[0].created_at,
      converted_at: at.rows[1].created_at,
    })
  })

  it.each(['rejected', 'spam'])('is not contacted by becoming %s', async (status) => {
    const id = await makeLead(database.pool)
    await change(id, 'status', status)
    await runAll()
    expect((await leadOf(id)).first_contacted_at).toBeNull()
  })
})
