import { startMailCatcher } from '@cep/testing/mail-catcher'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { startFakeMailchimp } from '@cep/testing/vendors/fake-mailchimp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeLead, makeSubscriber } from '../../testing/centre-factory.ts'
import { jobTools, outboxRows, runRow } from '../../testing/run-due-rows.ts'

let database: TestDatabase
let mail: Awaited<ReturnType<typeof startMailCatcher>>
let mailchimp: Awaited<ReturnType<typeof startFakeMailchimp>>
let tools: ReturnType<typeof jobTools>

beforeEach(async () => {
  database = await createTestDatabase()
  mail = await startMailCatcher()
  mailchimp = await startFakeMailchimp()
  tools = withVendor({})
})
afterEach(async () => {
  tools.close()
  await mailchimp.stop()
  await mail.stop()
  await database.drop()
})

const withVendor = (vendor: Record<string, string>) =>
  jobTools(
    { ...database.environment, SMTP_HOST: '127.0.0.1', SMTP_PORT: String(mail.smtpPort), ...vendor },
    { timeoutMs: 250 },
  )
const run = async (queue: string) => {
  const outcomes = []
  for (const row of await outboxRows(database.pool, 'queue = $1 AND completed_at IS NULL', [queue])) {
    outcomes.push(await runRow(database.pool, tools, row))
  }
  return outcomes
}
const subscribers = async () => (await database.pool.query('SELECT * FROM subscribers ORDER BY id')).rows

describe('a lead with marketing consent', () => {
  const consenting = () =>
    makeLead(database.pool, {
      consent_marketing: true,
      email: 'lucia@correo.example',
      consent_ip: '203.0.113.7',
    })

  it('is on the list, and asked once by mail whether it is meant', async () => {
    const lead = await consenting()
    await run('lead.created')
    expect(await subscribers()).toMatchObject([
      { email: 'lucia@correo.example', status: 'pending', lead_id: lead, opt_in_request_ip: '203.0.113.7' },
    ])
    expect(await run('mailchimp.sync')).toEqual([
      { status: 'done', list: 'pending: asked to confirm', mailchimp: 'skipped: not_configured' },
    ])
    await database.pool.query('UPDATE subscribers SET updated_at = now()')
    expect(await run('mailchimp.sync')).toMatchObject([{ list: 'pending' }])
    const asked = await outboxRows(database.pool, `payload->>'template' = 'subscriber-confirm'`)
    expect(asked).toHaveLength(1)
    await run('mail.send')
    const mails = await mail.mails()
    const confirm = mails.find(({ subject }) => subject?.startsWith('Confirma que quieres'))
    expect(confirm?.text).toMatch(/\/suscripcion\/confirmar\?token=\d+\.[\w-]{43}/)
  })

  it('counts once, run twice at once', async () => {
    await consenting()
    const [row] = await outboxRows(database.pool, "queue = 'lead.created'")
    if (!row) throw new Error('no row')
    await Promise.all([runRow(database.pool, tools, row), runRow(database.pool, tools, row)])
    expect(await subscribers()).toHaveLength(1)
    expect(await outboxRows(database.pool, "queue = 'mailchimp.sync'")).toHaveLength(1)
  })

  it.each([
    ['none', { consent_marketing: false }],
    ['spam', { consent_marketing: true, status: 'spam' }],
  ])('but %s puts nobody on the list', async (_, row) => {
    await makeLead(database.pool, row)
    await run('lead.created')
    expect(await subscribers()).toEqual([])
  })

  it.each(['bounced', 'complained'])('brings nobody back whose address has %s', async (status) => {
    await makeSubscriber(database.pool, { email: 'lucia@correo.example', status })
    await consenting()
    await run('lead.created')
    expect((await subscribers()).map((row) => row.status)).toEqual([status])
  })

  it('asks somebody again who had left before agreeing to this', async () => {
    await makeSubscriber(database.pool, {
      email: 'lucia@correo.example',
      status: 'unsubscribed',
      unsubscribed_at: '2026-01-01T10:00:00Z',
    })
    await consenting()
    await run('lead.created')
    expect((await subscribers()).map((row) => row.status)).toEqual(['pending'])
  })

  it('also where only a later submission agrees', async () => {
    const id = await makeLead(database.pool, { email: 'lucia@correo.example' })
    await run('lead.created')
    for (const marketing of [false, true]) {
      await database.pool.query(
        `INSERT INTO lead_submissions (lead_id, reference, source, consent_privacy, consent_marketing, consent_text_version)
         VALUES ($1, $2, 'web', true, $3, '2026-11')`,
        [id, `CEP-${marketing}`, marketing],
      )
    }
    expect(await run('subscriber.request')).toEqual([{ status: 'done' }])
    expect((await subscribers()).map((row) => [row.status, row.opt_in_text_version])).toEqual([
      ['pending', '2026-11'],
    ])
  })
})

describe('the copy at Mailchimp', () => {
  it('says what our list says', async () => {
    tools.close()
    tools = withVendor(mailchimp.environment)
    const id = await makeSubscriber(database.pool, { email: 'ana@correo.example', name: 'Ana' })
    expect(await run('mailchimp.sync')).toEqual([
      { status: 'done', list: 'subscribed', mailchimp: 'subscribed' },
    ])
    expect(mailchimp.memberOf('ana@correo.example')).toMatchObject({ status: 'subscribed' })
    await database.pool.query(
      "UPDATE subscribers SET status = 'unsubscribed', updated_at = now() WHERE id = $1",
      [id],
    )
    await run('mailchimp.sync')
    expect(mailchimp.memberOf('ana@correo.example')).toMatchObject({ status: 'unsubscribed' })
  })

  it('hears of nobody who has not confirmed', async () => {
    tools.close()
    tools = withVendor(mailchimp.environment)
    await makeSubscriber(database.pool, { status: 'pending' })
    expect(await run('mailchimp.sync')).toMatchObject([{ mailchimp: 'skipped: not_subscribed' }])
    expect(mailchimp.requests()).toEqual([])
  })

  it.each([
    { answer: 429, retryAfter: 1 },
    { answer: 500 },
    { answer: 'garbage' },
    { answer: 'never' },
  ] as const)('answering %j lets the job wait, and is made up for', async (script) => {
    tools.close()
    tools = withVendor(mailchimp.environment)
    await makeSubscriber(database.pool, { email: 'ana@correo.example' })
    mailchimp.script(script)
    expect(await run('mailchimp.sync')).toMatchObject([{ status: 'waiting' }])
    tools.close()
    tools = withVendor(mailchimp.environment)
    expect(await run('mailchimp.sync')).toMatchObject([{ mailchimp: 'subscribed' }])
    expect(mailchimp.members()).toHaveLength(1)
  })
})
