import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLogger } from '@cep/platform/logger'
import { privacyToken } from '@cep/platform/privacy-token'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  createPrivacyLimiter,
  handlePrivacyRequest,
  type PrivacyDependencies,
} from './handle-privacy-request.ts'

const LINK_SECRET = 'only-for-this-test-run-0123456789abcdef'

let database: TestDatabase
let server: Server
let url: string
let deps: PrivacyDependencies

beforeAll(async () => {
  database = await createTestDatabase()
  deps = {
    pool: database.pool,
    logger: createLogger('test', 'error'),
    linkSecret: LINK_SECRET,
    limiter: createPrivacyLimiter(),
  }
  server = createServer((request, response) => void handlePrivacyRequest(request, response, deps))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address object.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

beforeEach(async () => {
  deps.limiter = createPrivacyLimiter()
  await database.pool.query('DELETE FROM privacy_requests')
  await database.pool.query('DELETE FROM outbox')
})

afterAll(async () => {
  server?.close()
  await database?.drop()
})

async function post(path: string, body: Record<string, string>, isForm = false) {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    redirect: 'manual',
    ...(isForm
      ? { body: new URLSearchParams(body) }
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  })
  return { status: response.status, location: response.headers.get('location'), text: await response.text() }
}

async function requests() {
  const { rows } = await database.pool.query<{
    id: number
    kind: string
    created_at: Date
    confirmed_at: Date | null
  }>('SELECT id, kind, created_at, confirmed_at FROM privacy_requests ORDER BY id')
  return rows
}

async function tokenOfOnly() {
  const [row] = await requests()
  if (!row) throw new Error('no request was stored')
  return privacyToken({ id: row.id, kind: row.kind, createdAt: row.created_at }, LINK_SECRET)
}

describe('asking for one’s data', () => {
  it('is written down with the work that follows, and answered the same to everybody', async () => {
    const first = await post('/api/privacy-requests', { email: ' Ana@Correo.ES ', kind: 'export' })
    expect(first).toMatchObject({ status: 202, text: '{"status":"sent"}' })
    const { rows } = await database.pool.query(
      `SELECT r.email, o.queue, o.payload->>'privacyRequestId' = r.id::text AS matches FROM privacy_requests r, outbox o`,
    )
    expect(rows).toEqual([{ email: 'ana@correo.es', queue: 'privacy.request', matches: true }])
    const form = await post('/api/privacy-requests', { email: 'otra@correo.es', kind: 'erasure' }, true)
    expect(form).toMatchObject({ status: 303, location: '/mis-datos?enviado=1' })
  })

  it('in English goes on in English', async () => {
    const form = { email: 'emma@correo.es', kind: 'export', language: 'en' }
    expect(await post('/api/privacy-requests', form, true)).toMatchObject({
      location: '/en/mis-datos?enviado=1',
    })
    const { rows } = await database.pool.query('SELECT language FROM privacy_requests')
    expect(rows).toEqual([{ language: 'en' }])
    const confirmation = { token: await tokenOfOnly(), language: 'en' }
    expect(await post('/api/privacy-requests/confirm', confirmation, true)).toMatchObject({
      location: '/en/mis-datos?confirmado=1',
    })
    expect(await post('/api/privacy-requests', { ...form, email: 'x' }, true)).toMatchObject({
      location: '/en/mis-datos?revisa=1',
    })
  })

  it('floods nobody’s mailbox and says nothing about it', async () => {
    const answers = []
    for (let index = 0; index < 6; index += 1) {
      answers.push(await post('/api/privacy-requests', { email: 'ana@correo.es', kind: 'export' }))
    }
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1)
    expect(await requests()).toHaveLength(3)
  })

  it('is refused to an address that asks too often', async () => {
    let last = 0
    for (let index = 0; index < 31; index += 1) {
      last = (await post('/api/privacy-requests', { email: `a${index}@correo.es`, kind: 'export' })).status
    }
    expect(last).toBe(429)
  })

  it('needs an address and a wish', async () => {
    const answer = await post('/api/privacy-requests', { email: 'nada', kind: 'x' })
    expect(answer.status).toBe(422)
    expect(Object.keys(JSON.parse(answer.text).error.fields)).toEqual(['email', 'kind'])
    expect((await post('/api/privacy-requests', { email: 'a'.repeat(20_000), kind: 'x' })).status).toBe(413)
  })
})

describe('confirming it', () => {
  it('has it fulfilled once, however often the button is pressed', async () => {
    await post('/api/privacy-requests', { email: 'ana@correo.es', kind: 'erasure' })
    const token = await tokenOfOnly()
    const answers = await Promise.all([1, 2, 3].map(() => post('/api/privacy-requests/confirm', { token })))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect((await requests())[0]?.confirmed_at).not.toBeNull()
    const { rows } = await database.pool.query(
      `SELECT count(*)::int AS count FROM outbox WHERE queue = 'privacy.fulfil'`,
    )
    expect(rows[0].count).toBe(1)
    const form = await post('/api/privacy-requests/confirm', { token }, true)
    expect(form.location).toBe('/mis-datos?confirmado=1')
  })

  it('takes neither a forged nor an expired link', async () => {
    await post('/api/privacy-requests', { email: 'ana@correo.es', kind: 'export' })
    const token = await tokenOfOnly()
    const forged = `${token.slice(0, -4)}AAAA`
    expect((await post('/api/privacy-requests/confirm', { token: forged })).status).toBe(410)
    expect((await post('/api/privacy-requests/confirm', { token: '' })).status).toBe(410)
    await database.pool.query(`UPDATE privacy_requests SET expires_at = now() - interval '1 second'`)
    expect((await post('/api/privacy-requests/confirm', { token }, true)).location).toBe(
      '/mis-datos?caducado=1',
    )
    expect((await requests())[0]?.confirmed_at).toBeNull()
  })
})
