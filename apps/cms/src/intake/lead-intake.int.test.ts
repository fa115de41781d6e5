import { once } from 'node:events'
import { createServer } from 'node:http'
import { createLogger } from '@cep/platform/logger'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createRouter } from '../http/router.ts'
import { createPrivacyLimiter } from '../privacy/handle-privacy-request.ts'
import { createViewStore } from '../views/store-view.ts'
import { createChallengeDesk } from './challenge-desk.ts'
import { createLeadStore } from './store-lead.ts'
import { createThrottle } from './throttle.ts'

let database: TestDatabase
let base: string
let close: () => Promise<void>
let emails = 0

const lead = (changes: Record<string, unknown> = {}) => ({
  firstName: 'Ana',
  lastName: 'Pérez Gil',
  email: `Ana.${++emails}@Correo.example`,
  phone: '612 34 56 78',
  consent: { privacy: true, marketing: false },
  ...changes,
})

const post = (body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${base}/api/leads`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  })

const postForm = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(`${base}/api/leads`, {
    method: 'POST',
    body: new URLSearchParams(fields),
    redirect: 'manual',
    headers,
  })

async function startIntake(mode: 'auto' | 'always' | 'off') {
  const logger = createLogger('test', 'error')
  const secret = 'only-for-this-test-run-0123456789abcdef'
  const server = createServer(
    createRouter({
      logger,
      version: 'test',
      checks: [],
      views: { storeView: createViewStore(database.pool), logger },
      publicApi: { handle: async () => false },
      privacy: { pool: database.pool, logger, linkSecret: secret, limiter: createPrivacyLimiter() },
      subscriptions: { pool: database.pool, logger, linkSecret: secret },
      mailEvents: { pool: database.pool, logger, secret: undefined },
      next: async (_request, response) => void response.writeHead(418).end(),
      intake: {
        storeLead: createLeadStore(database.pool),
        logger,
        publicUrl: 'http://127.0.0.1:8080',
        challenges: createChallengeDesk({ mode, secret }),
        throttle: createThrottle({ isOn: mode !== 'off' }),
      },
    }),
  ).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  return {
    url: `http://127.0.0.1:${address.port}`,
    close: async () => {
      server.closeAllConnections()
      server.close()
    },
  }
}

beforeAll(async () => {
  database = await createTestDatabase()
  const intake = await startIntake('off')
  base = intake.url
  close = intake.close
})
afterAll(async () => {
  await close()
  await database.drop()
})

describe('a good submission', () => {
  it('is stored with its outbox row, timeline, consent and audit row', async () => {
    const response = await post(
      lead({ email: 'Marta@Correo.example', message: '  Hola  ', utm: { source: 'google' } }),
    )
    expect(response.status).toBe(201)
    const { reference } = (await response.json()) as { reference: string }
    expect(reference).toMatch(/^CEP-[0-9A-Z]{4}-[0-9A-Z]{4}$/)

    const { rows } = await database.pool.query('SELECT * FROM leads WHERE reference = $1', [reference])
    expect(rows[0]).toMatchObject({
      email: 'marta@correo.example',
      phone: '+34612345678',
      message: 'Hola',
      status: 'new',
      source: 'web',
      utm_source: 'google',
      assigned_to_id: null,
      score: null,
      consent_privacy: true,
    })
    const id = rows[0].id
    const outbox = await database.pool.query('SELECT queue, payload FROM outbox WHERE lead_id = $1', [id])
    expect(outbox.rows).toEqual([{ queue: 'lead.created', payload: { leadId: id } }])
    const submissions = await database.pool.query('SELECT * FROM lead_submissions WHERE lead_id = $1', [id])
    expect(submissions.rows).toHaveLength(1)
    const audit = await database.pool.query(
      "SELECT * FROM audit WHERE target_id = $1 AND target_collection = 'leads'",
      [String(id)],
    )
    expect(audit.rows[0]).toMatchObject({ actor_role: 'public', action: 'create', outcome: 'done' })
    expect(JSON.stringify(audit.rows[0])).not.toContain('marta@correo.example')
  })

  it('as a form is answered with a redirect, and takes its campaign from the page it stood on', async () => {
    const response = await postForm(
      {
        firstName: 'Luis',
        lastName: 'Mora',
        email: 'luis@correo.example',
        phone: '0034 612 345 679',
        'consent.privacy': 'on',
      },
      { referer: 'http://127.0.0.1:8080/cursos/farmacia?utm_source=instagram&utm_campaign=otono' },
    )
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/^\/gracias\?ref=CEP-/)
    const { rows } = await database.pool.query(
      "SELECT utm_source, utm_campaign, landing_path, consent_marketing FROM leads WHERE email = 'luis@correo.example'",
    )
    expect(rows[0]).toEqual({
      utm_source: 'instagram',
      utm_campaign: 'otono',
      landing_path: '/cursos/farmacia',
      consent_marketing: false,
    })
  })

  it('keeps the language that somebody asked in, Spanish when nobody said', async () => {
    const english = lead({ language: 'en' })
    await post(english)
    const odd = lead({ language: 'xx' })
    expect((await post(odd)).status).toBe(201)
    const silent = lead()
    await post(silent)
    const emails = [english, odd, silent].map(({ email }) => email.toLowerCase())
    const { rows } = await database.pool.query<{ email: string; language: string }>(
      'SELECT email, language FROM leads WHERE email = ANY($1)',
      [emails],
    )
    const languageOf = new Map(rows.map(({ email, language }) => [email, language]))
    expect(emails.map((email) => languageOf.get(email))).toEqual(['en', 'es', 'es'])
  })

  it('as an English form leads to the English thanks', async () => {
    const response = await postForm({
      firstName: 'Emma',
      lastName: 'Clarke',
      email: 'emma.form@correo.example',
      phone: '+44 7911 123456',
      'consent.privacy': 'on',
      language: 'en',
    })
    expect(response.headers.get('location')).toMatch(/^\/en\/gracias\?ref=CEP-/)
  })

  it('can set neither status nor score nor assignee', async () => {
    await post(
      lead({ email: 'sly@correo.example', status: 'enrolled', score: 100, assignedTo: 1, priority: 'high' }),
    )
    const { rows } = await database.pool.query(
      "SELECT status, score, assigned_to_id, priority FROM leads WHERE email = 'sly@correo.example'",
    )
    expect(rows[0]).toEqual({ status: 'new', score: null, assigned_to_id: null, priority: 'normal' })
  })
})

describe('the same submission again', () => {
  it('within a day is one lead with two references, two consents and one job', async () => {
    const first = (await (await post(lead({ email: 'dos@correo.example' }))).json()) as { reference: string }
    const second = (await (await post(lead({ email: 'DOS@correo.example' }))).json()) as { reference: string }
    expect(second.reference).not.toBe(first.reference)
    const { rows } = await database.pool.query("SELECT id FROM leads WHERE email = 'dos@correo.example'")
    expect(rows).toHaveLength(1)
    const counts = await database.pool.query(
      `SELECT (SELECT count(*)::int FROM outbox WHERE lead_id = $1) AS jobs,
              (SELECT count(*)::int FROM lead_submissions WHERE lead_id = $1) AS consents`,
      [rows[0].id],
    )
    expect(counts.rows[0]).toEqual({ jobs: 1, consents: 2 })
  })

  it('sent 20 times at once is still one lead', async () => {
    const same = lead({ email: 'race@correo.example' })
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(same)))
    expect(answers.map((answer) => answer.status)).toEqual(Array(20).fill(201))
    const { rows } = await database.pool.query(
      "SELECT count(*)::int AS n FROM leads WHERE email = 'race@correo.example'",
    )
    expect(rows[0].n).toBe(1)
  })

  it('under the same Idempotency-Key gets the same reference and changes nothing', async () => {
    const headers = { 'idempotency-key': 'form-7f3a91c2' }
    const body = lead({ email: 'key@correo.example' })
    const references = await Promise.all(
      Array.from(
        { length: 5 },
        async () => ((await (await post(body, headers)).json()) as { reference: string }).reference,
      ),
    )
    expect(new Set(references).size).toBe(1)
    const other = await post(lead({ email: 'other@correo.example' }), headers)
    expect(other.status).toBe(409)
  })
})

describe('a bad submission', () => {
  it('is answered with one Spanish message per field', async () => {
    const response = await post({ firstName: '', lastName: 'X', email: 'ana@', phone: '12', consent: {} })
    expect(response.status).toBe(422)
    expect(await response.json()).toEqual({
      error: {
        code: 'invalid_fields',
        message: 'Hay datos que corregir.',
        fields: {
          firstName: 'Escribe tu nombre.',
          email: 'Revisa tu correo: le falta algo, por ejemplo ana@correo.es.',
          phone: 'Escribe los 9 dígitos de tu teléfono, por ejemplo 612 345 678.',
          'consent.privacy': 'Marca la casilla para que podamos usar tus datos y responderte.',
        },
      },
    })
  })

  it('in English is told so in English, field by field', async () => {
    const response = await post({ ...lead(), email: 'x', phone: '12', language: 'en' })
    expect(response.status).toBe(422)
    const { error } = (await response.json()) as {
      error: { message: string; fields: Record<string, string> }
    }
    expect(error.message).toBe('Some details need correcting.')
    expect(error.fields.email).toMatch(/^Check your email/)
    expect(error.fields.phone).toMatch(/^Enter your phone number/)

    const unknown = await post(lead({ language: 'en', campusSlug: 'nowhere' }))
    const { error: refused } = (await unknown.json()) as { error: { fields: Record<string, string> } }
    expect(refused.fields).toEqual({
      campusSlug: 'That campus does not exist; choose one from the list.',
    })
  })

  it('as an English form comes back as an English page, which stays English', async () => {
    const response = await postForm({ firstName: 'Emma', email: 'emma@', language: 'en' })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('Enter your last name.')
    expect(html).toContain('<input type="hidden" name="language" value="en">')
    expect(html).toContain('href="/en/cursos"')
    expect(html).not.toMatch(/Correo|Apellidos|Corrige|Pedir/)
  })

  it('as a form comes back as a page that keeps what was typed and escapes it', async () => {
    const response = await postForm({
      firstName: '"><script>1</script>',
      lastName: 'Mora',
      email: 'x@',
      phone: '1',
    })
    expect(response.status).toBe(422)
    const html = await response.text()
    expect(html).toContain('name="lastName" value="Mora"')
    expect(html).not.toContain('<script>')
  })

  it('for a course that does not exist says so and stores nothing', async () => {
    const response = await post(lead({ courseSlug: 'no-existe' }))
    expect(response.status).toBe(422)
    expect(((await response.json()) as { error: { fields: object } }).error.fields).toHaveProperty(
      'courseSlug',
    )
  })

  it.each([
    [
      'too large',
      { body: JSON.stringify(lead({ message: 'a'.repeat(20_000) })), type: 'application/json' },
      413,
    ],
    ['of another type', { body: '<lead/>', type: 'application/xml' }, 415],
    ['not JSON', { body: '{', type: 'application/json' }, 400],
    ['not an object', { body: '7', type: 'application/json' }, 422],
  ])('%s is refused', async (_name, { body, type }, status) => {
    const response = await fetch(`${base}/api/leads`, {
      method: 'POST',
      headers: { 'content-type': type },
      body,
    })
    expect(response.status).toBe(status)
    expect(await response.json()).toHaveProperty('error.message')
  })

  it('from a robot that fills in the hidden field is thanked and dropped', async () => {
    const response = await post(lead({ email: 'robot@correo.example', website: 'http://spam.example' }))
    expect(response.status).toBe(201)
    const { rowCount } = await database.pool.query("SELECT 1 FROM leads WHERE email = 'robot@correo.example'")
    expect(rowCount).toBe(0)
  })
})

describe('who else asks', () => {
  it.each<Record<string, string>>([{ cookie: 'x=1; payload-token=abc' }, { authorization: 'JWT abc' }])(
    'with a session (%o) is left to Payload',
    async (headers) => {
      expect((await post(lead(), headers)).status).toBe(418)
    },
  )
})

describe('an address that sends too much', () => {
  it('is asked for a proof of work, and passes with it once', async () => {
    const intake = await startIntake('auto')
    const send = (body: unknown) =>
      fetch(`${intake.url}/api/leads`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      })
    try {
      for (let sent = 0; sent < 5; sent++) expect((await send(lead())).status).toBe(201)
      const refused = await send(lead())
      expect(refused.status).toBe(403)
      expect(await refused.json()).toHaveProperty('error.code', 'challenge_required')

      const challenge = await (await fetch(`${intake.url}/api/leads/challenge`)).json()
      const solution = await solveChallenge({ challenge: challenge as never, deriveKey })
      const altcha = Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
      expect((await send(lead({ altcha }))).status).toBe(201)
      expect((await send(lead({ altcha }))).status).toBe(403)
    } finally {
      await intake.close()
    }
  })

  it('and a form filled in within a blink are asked alike', async () => {
    const intake = await startIntake('auto')
    const response = await fetch(`${intake.url}/api/leads`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(lead({ fillTimeMs: 40 })),
    })
    await intake.close()
    expect(response.status).toBe(403)
  })
})

describe('with the database away', () => {
  it('answers 503 with Retry-After and loses nothing silently', async () => {
    const away = await createTestDatabase()
    await away.drop()
    const kept = database
    database = away
    const intake = await startIntake('off')
    database = kept
    const response = await fetch(`${intake.url}/api/leads`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(lead()),
    })
    await intake.close()
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('5')
  })
})
