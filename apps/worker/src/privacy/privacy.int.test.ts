import { isPrivacyTokenOf, privacyTokenHash } from '@cep/platform/privacy-token'
import { startMailCatcher } from '@cep/testing/mail-catcher'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { makeCourse, makeLead, makeMailing, makeSubscriber, makeUser } from '../../testing/centre-factory.ts'
import { jobTools, outboxRows, runRow } from '../../testing/run-due-rows.ts'

const email = 'lucia@correo.example'
let database: TestDatabase
let catcher: Awaited<ReturnType<typeof startMailCatcher>>
let tools: ReturnType<typeof jobTools>

beforeAll(async () => {
  catcher = await startMailCatcher()
})
afterAll(async () => {
  await catcher.stop()
})
beforeEach(async () => {
  database = await createTestDatabase()
  tools = jobTools({ ...database.environment, SMTP_HOST: '127.0.0.1', SMTP_PORT: String(catcher.smtpPort) })
  await catcher.clear()
})
afterEach(async () => {
  tools.close()
  await database.drop()
})

type Request = { id: number; created_at: Date; email: string | null; completed_at: Date | null }

const ask = async (kind: 'export' | 'erasure', changes: { expiresIn?: string; confirmedAt?: Date } = {}) => {
  const { rows } = await database.pool.query<Request>(
    `INSERT INTO privacy_requests (kind, email, token_hash, expires_at, confirmed_at)
     VALUES ($1, $2, gen_random_uuid(), now() + $3::interval, $4) RETURNING *`,
    [kind, email, changes.expiresIn ?? '48 hours', changes.confirmedAt ?? null],
  )
  const request = rows[0]
  if (!request) throw new Error('no request')
  return request
}
const requestOf = async (id: number) => {
  const { rows } = await database.pool.query<Request>('SELECT * FROM privacy_requests WHERE id = $1', [id])
  return rows[0]
}
/** Writes a row and runs it and everything that follows from it. */
const work = async (queue: 'privacy.request' | 'privacy.fulfil', privacyRequestId: number) => {
  await database.pool.query('INSERT INTO outbox (queue, payload) VALUES ($1, $2)', [
    queue,
    { privacyRequestId },
  ])
  const outcomes = []
  for (let rows = await due(); rows.length > 0; rows = await due()) {
    for (const row of rows) outcomes.push(await runRow(database.pool, tools, row))
  }
  return outcomes
}
const due = () =>
  outboxRows(
    database.pool,
    "completed_at IS NULL AND queue IN ('privacy.request', 'privacy.fulfil', 'mail.send')",
  )

/** The same person on the list, with a mailing that has reached them. */
const subscription = async () => {
  const { pool } = database
  const id = await makeSubscriber(pool, { email, name: 'Lucía', opt_in_confirm_ip: '203.0.113.7' })
  await pool.query(
    `INSERT INTO subscribers_texts ("order", parent_id, path, text) VALUES (1, $1, 'tags', 'sanidad')`,
    [id],
  )
  const mailing = await makeMailing(pool, { status: 'sent' })
  await pool.query(
    `INSERT INTO mailing_deliveries (mailing_id, subscriber_id, state, sent_at) VALUES ($1, $2, 'sent', now())`,
    [mailing, id],
  )
  return id
}

/** A lead with everything that could tell whose it is. */
const personalLead = async () => {
  const id = await makeLead(database.pool, {
    email,
    course_id: await makeCourse(database.pool),
    message: 'Me llamo Lucía y vivo en la calle Burgos',
    consent_ip: '203.0.113.7',
    referrer: 'https://lucia.example/',
    landing_path: '/cursos?nombre=lucia',
    external_id: 'meta-123',
    utm_campaign: 'otoño',
    status: 'contacted',
  })
  await database.pool.query(
    `INSERT INTO lead_submissions (lead_id, reference, source, consent_privacy, consent_marketing,
       consent_text_version, consent_ip, idempotency_key, body_hash)
     VALUES ($1, gen_random_uuid(), 'web', true, true, '2026-11', '203.0.113.7', gen_random_uuid(), 'hash')`,
    [id],
  )
  await database.pool.query(
    `INSERT INTO lead_activity (lead_id, kind, detail) VALUES
       ($1, 'note', '{"text": "Lucía prefiere las tardes"}'),
       ($1, 'resubmitted', '{"reference": "CEP-AAAA-AAAA", "message": "Soy Lucía otra vez"}')`,
    [id],
  )
  await database.pool.query(
    `INSERT INTO audit (actor_role, ip, action, target_collection, target_id, changes)
     VALUES ('public', '203.0.113.7', 'create', 'leads', $1, '["email"]')`,
    [String(id)],
  )
  return id
}
const everything = async () => {
  const { rows } = await database.pool.query(
    `SELECT (SELECT json_agg(l) FROM leads l) AS leads, (SELECT json_agg(s) FROM lead_submissions s) AS submissions,
            (SELECT json_agg(a) FROM lead_activity a) AS activity, (SELECT json_agg(u) FROM audit u) AS audit,
            (SELECT json_agg(o) FROM outbox o) AS outbox, (SELECT json_agg(p) FROM privacy_requests p) AS requests`,
  )
  return JSON.stringify(rows[0])
}

describe('a request for data or erasure', () => {
  it('is confirmed by a link that only the mailbox knows', async () => {
    const request = await ask('export')
    expect(await work('privacy.request', request.id)).toMatchObject([
      { status: 'done' },
      { status: 'done', template: 'privacy-confirm' },
    ])
    const [mail] = await catcher.mails()
    expect(mail?.to).toMatchObject([{ address: email }])
    const token = decodeURIComponent(/confirmar\?token=(\S+)/.exec(mail?.text ?? '')?.[1] ?? '')
    const secret = tools.configuration.PRIVACY_LINK_SECRET
    const key = { id: request.id, kind: 'export', createdAt: request.created_at }
    expect(isPrivacyTokenOf(key, { token, secret })).toBe(true)
    expect(privacyTokenHash(token)).toHaveLength(64)
    expect(await everything()).not.toContain(token)
  })

  it('is mailed once, however often it is asked', async () => {
    const request = await ask('export')
    await work('privacy.request', request.id)
    await work('privacy.request', request.id)
    expect(await catcher.mails()).toHaveLength(1)
  })

  it('does nothing once it has expired, or while nobody has confirmed it', async () => {
    await personalLead()
    const late = await ask('erasure', { expiresIn: '-1 minute' })
    expect(await work('privacy.request', late.id)).toEqual([{ status: 'skipped', reason: 'expired' }])
    const unconfirmed = await ask('erasure')
    expect(await work('privacy.fulfil', unconfirmed.id)).toEqual([
      { status: 'skipped', reason: 'not_confirmed' },
    ])
    const tooLate = await ask('erasure', { expiresIn: '-1 minute', confirmedAt: new Date() })
    expect(await work('privacy.fulfil', tooLate.id)).toEqual([{ status: 'skipped', reason: 'expired' }])
    expect(await catcher.mails()).toEqual([])
    expect(await everything()).toContain('calle Burgos')
  })
})

describe('a confirmed export', () => {
  it('mails everything we hold, readable and as a file, and forgets the address of the request', async () => {
    await personalLead()
    await makeLead(database.pool, { email: 'somebody-else@correo.example', message: 'Otra persona' })
    const request = await ask('export', { confirmedAt: new Date() })
    await work('privacy.fulfil', request.id)

    const [mail] = await catcher.mails()
    expect(mail?.text).toContain('calle Burgos')
    expect(mail?.attachments).toMatchObject([{ filename: 'mis-datos.json', contentType: 'application/json' }])
    expect(await requestOf(request.id)).toMatchObject({ email: null, completed_at: expect.any(Date) })
    expect(await everything()).toContain('calle Burgos')
  })

  it('holds leads, consents and notes, and nobody else’s', async () => {
    const { collectPersonalData } = await import('./collect-personal-data.ts')
    await personalLead()
    await makeLead(database.pool, { email: 'somebody-else@correo.example', message: 'Otra persona' })
    const client = await database.pool.connect()
    const data = await collectPersonalData(client, email, new Date())
    client.release()
    expect(data.leads).toHaveLength(1)
    expect(data.leads[0]).toMatchObject({
      email,
      course: 'Auxiliar de veterinaria',
      consents: [{ ip: '203.0.113.7', marketing: true, textVersion: '2026-11' }],
    })
    expect(JSON.stringify(data)).toContain('Lucía prefiere las tardes')
    expect(JSON.stringify(data)).not.toContain('Otra persona')
  })

  it('holds a subscription with its proof, and the mailings that went to it', async () => {
    const { collectPersonalData } = await import('./collect-personal-data.ts')
    await subscription()
    const client = await database.pool.connect()
    const data = await collectPersonalData(client, email, new Date())
    client.release()
    expect(data.subscription).toMatchObject({
      status: 'subscribed',
      confirmIp: '203.0.113.7',
      tags: ['sanidad'],
      mailings: [{ subject: 'Enero: plazas libres', state: 'sent' }],
    })
  })

  it('says so when there is nothing', async () => {
    const request = await ask('export', { confirmedAt: new Date() })
    await work('privacy.fulfil', request.id)
    expect((await catcher.mails())[0]?.text).toContain('No guardamos datos tuyos')
  })
})

describe('a confirmed erasure', () => {
  it('leaves no trace of the person, and what is counted', async () => {
    const id = await personalLead()
    const subscriber = await subscription()
    const request = await ask('erasure', { confirmedAt: new Date() })
    const outcomes = await work('privacy.fulfil', request.id)
    expect(outcomes[0]).toMatchObject({ status: 'done', kind: 'erasure', anonymised: 1 })
    expect((await catcher.mails())[0]).toMatchObject({
      to: [{ address: email }],
      subject: 'Hemos borrado tus datos',
    })

    expect(await everything()).not.toMatch(/lucia|lucía|burgos|203\.0\.113\.7|612345678|meta-123/i)
    const { rows } = await database.pool.query('SELECT * FROM leads WHERE id = $1', [id])
    const list = await database.pool.query('SELECT * FROM subscribers WHERE id = $1', [subscriber])
    expect(list.rows[0]).toMatchObject({ status: 'unsubscribed', name: null, opt_in_confirm_ip: null })
    expect(list.rows[0].email).toBe(`borrado-${subscriber}@anonimo.invalid`)
    const sent = await database.pool.query('SELECT count(*)::int AS n FROM mailing_deliveries')
    expect(sent.rows).toEqual([{ n: 1 }])
    expect(rows[0]).toMatchObject({
      first_name: 'Datos',
      last_name: 'borrados',
      email: `borrado-${id}@anonimo.invalid`,
      landing_path: '/cursos',
      utm_campaign: 'otoño',
      status: 'contacted',
      course_id: expect.any(Number),
      erased_at: expect.any(Date),
    })
    expect(await requestOf(request.id)).toMatchObject({ email: null, completed_at: expect.any(Date) })
  })

  it('has its effects once, run twice at once and once more', async () => {
    await personalLead()
    const request = await ask('erasure', { confirmedAt: new Date() })
    await database.pool.query("INSERT INTO outbox (queue, payload) VALUES ('privacy.fulfil', $1)", [
      { privacyRequestId: request.id },
    ])
    const [row] = await outboxRows(database.pool, "queue = 'privacy.fulfil'")
    if (!row) throw new Error('no row')
    const outcomes = await Promise.all([runRow(database.pool, tools, row), runRow(database.pool, tools, row)])
    outcomes.push(await runRow(database.pool, tools, row))
    expect(outcomes.filter(({ status }) => status === 'done')).toHaveLength(1)
    expect(await outboxRows(database.pool, "queue = 'mail.send'")).toHaveLength(1)
    const { rows } = await database.pool.query(
      "SELECT count(*)::int AS count FROM lead_activity WHERE kind = 'erased'",
    )
    expect(rows[0]?.count).toBe(1)
  })

  it('wakes nobody: an erased lead writes no work', async () => {
    const adviser = await makeUser(database.pool, 'asesor')
    await personalLead()
    const before = (await outboxRows(database.pool, "queue LIKE 'lead.%'")).length
    const request = await ask('erasure', { confirmedAt: new Date() })
    await work('privacy.fulfil', request.id)
    await database.pool.query('UPDATE leads SET assigned_to_id = $1', [adviser])
    expect(await outboxRows(database.pool, "queue LIKE 'lead.%'")).toHaveLength(before)
  })
})
