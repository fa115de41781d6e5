import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { startFakeMeta } from '@cep/testing/vendors/fake-meta'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeCourse, makeLead, makeUser } from '../../testing/centre-factory.ts'
import { jobTools, outboxRows, runRow } from '../../testing/run-due-rows.ts'

let database: TestDatabase
let meta: Awaited<ReturnType<typeof startFakeMeta>>
let tools: ReturnType<typeof jobTools>

beforeEach(async () => {
  database = await createTestDatabase()
  meta = await startFakeMeta()
  tools = withVendor(meta.environment)
})
afterEach(async () => {
  tools.close()
  await meta.stop()
  await database.drop()
})

const withVendor = (vendor: Record<string, string>) =>
  jobTools({ ...database.environment, ...vendor }, { timeoutMs: 250 })
const consenting = (row: Record<string, unknown> = {}) =>
  makeLead(database.pool, { consent_marketing: true, email: 'lucia@correo.example', ...row })
/** Runs the rows of a queue, the oldest first. */
const run = async (queue: string) => {
  const outcomes = []
  for (const row of await outboxRows(database.pool, 'queue = $1 AND completed_at IS NULL', [queue])) {
    outcomes.push(await runRow(database.pool, tools, row))
  }
  return outcomes
}
const conversionRow = async () => {
  const [row] = await outboxRows(database.pool, "queue = 'meta.conversion'")
  if (!row) throw new Error('no row')
  return row
}

describe('the steps of a lead', () => {
  it('are told to Meta, each once, at the moment they were taken', async () => {
    await makeUser(database.pool, 'asesor')
    const id = await consenting({ course_id: await makeCourse(database.pool) })
    await run('lead.created')
    await database.pool.query("UPDATE leads SET status = 'contacted' WHERE id = $1", [id])
    await database.pool.query("UPDATE leads SET status = 'qualified' WHERE id = $1", [id])
    await database.pool.query("UPDATE leads SET status = 'enrolled' WHERE id = $1", [id])
    await run('lead.updated')
    expect(await run('meta.conversion')).toEqual([
      { status: 'done', event: 'Lead' },
      { status: 'done', event: 'Contact' },
      { status: 'done', event: 'CompleteRegistration' },
    ])
    const { rows } = await database.pool.query('SELECT * FROM leads WHERE id = $1', [id])
    const seconds = (moment: Date) => Math.floor(moment.getTime() / 1_000)
    expect(
      meta.conversions().map(({ event_name, event_id, event_time }) => [event_name, event_id, event_time]),
    ).toEqual([
      ['Lead', `lead:${id}:Lead`, seconds(rows[0].created_at)],
      ['Contact', `lead:${id}:Contact`, seconds(rows[0].first_contacted_at)],
      ['CompleteRegistration', `lead:${id}:CompleteRegistration`, seconds(rows[0].converted_at)],
    ])
    expect(JSON.stringify(meta.requests())).not.toMatch(/correo\.example|612345678|Luc[ií]a/)
  })

  it('count once, run twice at once and once more', async () => {
    await consenting()
    await run('lead.created')
    const row = await conversionRow()
    const outcomes = await Promise.all([runRow(database.pool, tools, row), runRow(database.pool, tools, row)])
    outcomes.push(await runRow(database.pool, tools, row))
    expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(1)
    expect(meta.conversions()).toHaveLength(1)
  })

  it('count once, also where the answer was lost or the worker died before it could note it', async () => {
    const id = await consenting()
    await run('lead.created')
    await run('meta.conversion')
    // As if the transaction of the first run had never been.
    await database.pool.query('DELETE FROM vendor_effects')
    await database.pool.query("UPDATE outbox SET completed_at = NULL WHERE queue = 'meta.conversion'")
    await run('meta.conversion')
    expect(meta.conversions().map(({ event_id, isDuplicate }) => [event_id, isDuplicate])).toEqual([
      [`lead:${id}:Lead`, false],
      [`lead:${id}:Lead`, true],
    ])
  })

  it('that Meta has had are not sent by another job', async () => {
    const id = await consenting()
    await run('lead.created')
    await run('meta.conversion')
    await database.pool.query(
      `INSERT INTO outbox (queue, payload, lead_id) VALUES ('meta.conversion', $2, $1)`,
      [id, JSON.stringify({ event: 'Lead', leadId: id })],
    )
    expect(await run('meta.conversion')).toEqual([{ status: 'skipped', reason: 'already_sent' }])
    expect(meta.conversions()).toHaveLength(1)
  })

  it.each([
    ['no_marketing_consent', { consent_marketing: false }],
    ['spam', { status: 'spam' }],
    ['erased', { erased_at: '2026-11-24T10:00:00Z' }],
    ['too_old', { created_at: '2026-01-01T10:00:00Z' }],
  ])('are kept from Meta: %s', async (reason, change) => {
    const id = await consenting()
    await run('lead.created')
    for (const [column, value] of Object.entries(change)) {
      await database.pool.query(`UPDATE leads SET ${column} = $2 WHERE id = $1`, [id, value])
    }
    expect(await run('meta.conversion')).toEqual([{ status: 'skipped', reason }])
    expect(meta.requests()).toEqual([])
  })
})

describe('Meta', () => {
  beforeEach(async () => {
    await consenting()
    await run('lead.created')
  })

  it.each([
    ['not there', {}],
    ['switched off', { ENABLE_META_INTEGRATION: 'false' }],
    ['incomplete', { META_ACCESS_TOKEN: '' }],
  ])('%s: the step is skipped, and nothing is sent', async (name, change) => {
    tools.close()
    tools = withVendor(name === 'not there' ? {} : { ...meta.environment, ...change })
    expect(await run('meta.conversion')).toEqual([{ status: 'skipped', reason: 'not_configured' }])
    expect(meta.requests()).toEqual([])
  })

  it.each([
    { answer: 429, retryAfter: 1 },
    { answer: 500 },
    { answer: 'garbage' },
    { answer: 'never' },
  ] as const)('answering %j lets the job wait, and is told when it is back', async (script) => {
    meta.script(script)
    expect(await run('meta.conversion')).toMatchObject([
      { status: 'waiting', reason: expect.stringMatching(/^meta /) },
    ])
    expect((await conversionRow()).completedAt).toBeNull()
    tools.close()
    // Its own pause is over.
    tools = withVendor(meta.environment)
    expect(await run('meta.conversion')).toEqual([{ status: 'done', event: 'Lead' }])
    expect(meta.conversions()).toHaveLength(1)
  })

  it('refusing the token lets the job wait until somebody changes it', async () => {
    tools.close()
    tools = withVendor({ ...meta.environment, META_ACCESS_TOKEN: 'token-of-somebody-else' })
    expect(await run('meta.conversion')).toEqual([
      { status: 'waiting', reason: 'meta answered 401 (code 190)', retryInMs: 600_000 },
    ])
  })

  it('refusing the event fails the job for good', async () => {
    meta.script({ answer: 400 })
    await expect(run('meta.conversion')).rejects.toThrow('meta answered 400')
  })
})
