import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { startFakeWhatsapp } from '@cep/testing/vendors/fake-whatsapp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeCourse, makeLead } from '../../testing/centre-factory.ts'
import { jobTools, onlyRow, outboxRows, runRow } from '../../testing/run-due-rows.ts'

let database: TestDatabase
let whatsapp: Awaited<ReturnType<typeof startFakeWhatsapp>>
let tools: ReturnType<typeof jobTools>

beforeEach(async () => {
  database = await createTestDatabase()
  whatsapp = await startFakeWhatsapp()
  tools = withVendor(whatsapp.environment)
})
afterEach(async () => {
  tools.close()
  await whatsapp.stop()
  await database.drop()
})

const withVendor = (vendor: Record<string, string>) =>
  jobTools({ ...database.environment, ...vendor }, { timeoutMs: 250 })
/** A lead that wants to be written to on WhatsApp, as far as `lead.created` brings it. */
const makeAsking = async (row: Record<string, unknown> = {}) => {
  const id = await makeLead(database.pool, { preferred_contact: 'whatsapp', ...row })
  await runRow(database.pool, tools, await onlyRow(database.pool, 'lead.created'))
  return id
}
const run = async () => runRow(database.pool, tools, await onlyRow(database.pool, 'whatsapp.notify'))
const timeline = async () => {
  const { rows } = await database.pool.query(
    "SELECT kind, detail FROM lead_activity WHERE kind LIKE 'whatsapp%' ORDER BY id",
  )
  return rows
}

describe('a lead that prefers WhatsApp', () => {
  it('is answered there, by name and course', async () => {
    const id = await makeAsking({ course_id: await makeCourse(database.pool) })
    expect(await run()).toEqual({ status: 'done', whatsapp: 'sent' })
    expect(whatsapp.messages()).toMatchObject([
      {
        to: '34612345678',
        template: 'solicitud_recibida',
        language: 'es',
        parameters: ['Lucía', 'Auxiliar de veterinaria'],
        reference: `lead:${id}:lead-received`,
      },
    ])
    expect(await timeline()).toEqual([{ kind: 'whatsapp_sent', detail: {} }])
    const { rows } = await database.pool.query('SELECT vendor, effect, state FROM vendor_effects')
    expect(rows).toEqual([{ vendor: 'whatsapp', effect: `lead:${id}:lead-received`, state: 'done' }])
  })

  it('is answered once, run twice at once and once more', async () => {
    await makeAsking()
    const outcomes = await Promise.all([run(), run()])
    outcomes.push(await run())
    expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(1)
    expect(whatsapp.messages()).toHaveLength(1)
    expect(await timeline()).toHaveLength(1)
  })

  it('leaves nothing of its number in the outbox', async () => {
    await makeAsking()
    await run()
    const row = JSON.stringify(await onlyRow(database.pool, 'whatsapp.notify'))
    expect(row).not.toMatch(/612345678|wamid/)
  })

  it.each([
    ['spam', { status: 'spam' }],
    ['erased', { erased_at: '2026-11-24T10:00:00Z' }],
  ])('is not written to once it is %s', async (reason, change) => {
    const id = await makeAsking()
    for (const [column, value] of Object.entries(change)) {
      await database.pool.query(`UPDATE leads SET ${column} = $2 WHERE id = $1`, [id, value])
    }
    expect(await run()).toEqual({ status: 'skipped', reason })
    expect(whatsapp.requests()).toEqual([])
  })
})

it('who prefers anything else is not written to', async () => {
  for (const channel of ['email', 'phone', null]) {
    const id = await makeLead(database.pool, { preferred_contact: channel })
    const [row] = await outboxRows(database.pool, "queue = 'lead.created' AND lead_id = $1", [id])
    if (row) await runRow(database.pool, tools, row)
  }
  expect(await outboxRows(database.pool, "queue = 'whatsapp.notify'")).toEqual([])
  expect(await outboxRows(database.pool, "queue = 'meta.conversion'")).toHaveLength(3)
})

describe('WhatsApp', () => {
  it.each([
    ['not there', {}],
    ['switched off', { ENABLE_WHATSAPP_INTEGRATION: 'false' }],
    ['incomplete', { WHATSAPP_ACCESS_TOKEN: '' }],
  ])('%s: the adviser writes instead, and the timeline says so', async (name, change) => {
    tools.close()
    tools = withVendor(name === 'not there' ? {} : { ...whatsapp.environment, ...change })
    await makeAsking()
    expect(await run()).toEqual({
      status: 'done',
      whatsapp: 'skipped: not_configured',
      instead: 'click-to-chat',
    })
    expect(await timeline()).toEqual([{ kind: 'whatsapp_link', detail: {} }])
    expect(whatsapp.requests()).toEqual([])
  })

  it.each([
    { answer: 429, retryAfter: 1 },
    { answer: 500 },
    { answer: 'garbage' },
    { answer: 'never' },
  ] as const)('answering %j lets the job wait, and the message goes out later', async (script) => {
    await makeAsking()
    whatsapp.script(script)
    expect(await run()).toMatchObject({ status: 'waiting', reason: expect.stringMatching(/^whatsapp /) })
    expect(await timeline()).toEqual([])
    tools.close()
    // Its own pause is over.
    tools = withVendor(whatsapp.environment)
    expect(await run()).toMatchObject({ status: 'done', whatsapp: 'sent' })
    expect(whatsapp.messages()).toHaveLength(1)
  })

  it('refusing the token lets the job wait until somebody changes it', async () => {
    tools.close()
    tools = withVendor({ ...whatsapp.environment, WHATSAPP_ACCESS_TOKEN: 'token-of-somebody-else' })
    await makeAsking()
    expect(await run()).toMatchObject({ status: 'waiting', reason: 'whatsapp answered 401 (code 190)' })
  })

  it('without the template fails the job for good', async () => {
    tools.close()
    tools = withVendor({ ...whatsapp.environment, WHATSAPP_TEMPLATE: 'no_such_template' })
    await makeAsking()
    await expect(run()).rejects.toThrow('whatsapp answered 404 (code 132001)')
  })
})
