import { createHmac } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createLogger } from '@cep/platform/logger'
import { clickSignature, subscriberToken } from '@cep/platform/subscriber-token'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { followMailingLink } from './follow-mailing-link.ts'
import { handleMailEvent } from './handle-mail-events.ts'
import { handleSubscription } from './handle-subscription.ts'

const SECRET = 'only-for-this-test-run-0123456789abcdef'

let database: TestDatabase
let server: Server
let url: string
let id: number
let requestedAt: Date
const email = 'lucia.gutierrez@correo.example'

beforeAll(async () => {
  database = await createTestDatabase()
  const { pool } = database
  const logger = createLogger('test', 'error')
  const deps = { pool, logger, linkSecret: SECRET }
  server = createServer((request, response) => {
    if (request.url?.startsWith('/api/mail-events')) {
      void handleMailEvent(request, response, { pool, logger, secret: SECRET })
    } else if (request.url?.startsWith('/api/mailing-links')) void followMailingLink(request, response, deps)
    else void handleSubscription(request, response, deps)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address object.
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})

beforeEach(async () => {
  await database.pool.query('DELETE FROM mailings')
  await database.pool.query('DELETE FROM subscribers')
  await database.pool.query('DELETE FROM webhook_receipts')
  const { rows } = await database.pool.query(
    `INSERT INTO subscribers (email, name, status) VALUES ($1, 'Lucía', 'pending')
     RETURNING id, opt_in_requested_at`,
    [email],
  )
  id = rows[0].id
  requestedAt = rows[0].opt_in_requested_at
})

afterAll(async () => {
  server?.close()
  await database?.drop()
})

const subscribe = () =>
  database.pool.query(
    "UPDATE subscribers SET status = 'subscribed', opt_in_confirmed_at = now() WHERE id = $1",
    [id],
  )
const token = (kind: 'confirm' | 'manage') => subscriberToken(kind, { id, email, requestedAt }, SECRET)
const status = async () => (await row()).status
const row = async () => (await database.pool.query('SELECT * FROM subscribers WHERE id = $1', [id])).rows[0]
const post = async (path: string, body: Record<string, string> | string) => {
  const response = await fetch(url + path, {
    method: 'POST',
    redirect: 'manual',
    body: typeof body === 'string' ? body : new URLSearchParams(body),
  })
  await response.body?.cancel()
  return {
    status: response.status,
    location: response.headers.get('location'),
    cache: response.headers.get('cache-control'),
  }
}

describe('confirming a subscription', () => {
  const confirm = (given: string, more = {}) => post('/api/subscriptions/confirm', { token: given, ...more })

  it('puts somebody on the list, with the proof, however often they press', async () => {
    for (let time = 0; time < 2; time += 1) {
      expect(await confirm(token('confirm'))).toEqual({
        status: 303,
        location: '/suscripcion/confirmar?hecho=1',
        cache: 'no-store',
      })
    }
    expect(await row()).toMatchObject({ status: 'subscribed', opt_in_confirm_ip: '127.0.0.1' })
  })

  it('takes no forged link, none of another purpose and none that is too old', async () => {
    const forged = `${token('confirm').slice(0, -4)}AAAA`
    for (const given of [forged, token('manage'), '', '999999.x']) {
      expect((await confirm(given, { language: 'en' })).location).toBe('/en/suscripcion/confirmar?caducado=1')
    }
    await database.pool.query("UPDATE subscribers SET opt_in_requested_at = now() - interval '8 days'")
    requestedAt = (await row()).opt_in_requested_at
    expect((await confirm(token('confirm'))).location).toMatch(/caducado/)
    expect(await status()).toBe('pending')
  })
})

describe('leaving', () => {
  const oneClick = () => `/api/subscriptions/unsubscribe?token=${token('manage')}`

  it('takes one click of a mail program, in whichever form it sends it', async () => {
    await subscribe()
    const form = new FormData()
    form.set('List-Unsubscribe', 'One-Click')
    const response = await fetch(url + oneClick(), { method: 'POST', body: form })
    expect(response.status).toBe(200)
    expect(await status()).toBe('unsubscribed')
    expect((await post(oneClick(), 'List-Unsubscribe=One-Click')).status).toBe(200)
    expect((await row()).unsubscribed_at).not.toBeNull()
  })

  it('is not done by a program that only looks where the link leads', async () => {
    await subscribe()
    const response = await fetch(url + oneClick(), { redirect: 'manual' })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toMatch(/^\/baja\?token=/)
    expect(await status()).toBe('subscribed')
  })

  it('works by the form of the page, and counts for the mailing it came from', async () => {
    await subscribe()
    const mailing = await makeDelivered()
    expect(
      await post('/api/subscriptions/unsubscribe', {
        token: token('manage'),
        m: String(mailing),
        language: 'en',
      }),
    ).toMatchObject({ location: '/en/baja?hecho=1' })
    const { rows } = await database.pool.query('SELECT counts_unsubscribed FROM mailings')
    expect(rows).toEqual([{ counts_unsubscribed: '1' }])
  })

  it('is nobody’s with a forged link', async () => {
    await subscribe()
    expect((await post(`${oneClick().slice(0, -4)}AAAA`, '')).status).toBe(410)
    expect(await status()).toBe('subscribed')
  })
})

describe('preferences', () => {
  it('are shown with as much of the address as its owner knows it by, and kept', async () => {
    await subscribe()
    const path = `/api/subscriptions?token=${token('manage')}`
    const response = await fetch(url + path)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.json()).toEqual({
      email: 'lu•••@correo.example',
      name: 'Lucía',
      language: 'es',
      isSubscribed: true,
    })
    const saved = await post('/api/subscriptions/preferences', {
      token: token('manage'),
      name: 'Lu',
      language: 'en',
    })
    expect(saved.location).toMatch(/^\/en\/suscripcion\/preferencias\?token=.*guardado=1/)
    expect(await row()).toMatchObject({ name: 'Lu', language: 'en', status: 'subscribed' })
    expect((await fetch(`${url}/api/subscriptions?token=1.x`)).status).toBe(404)
  })
})

describe('a link of a mailing', () => {
  const target = 'https://cep.example/cursos?utm_campaign=enero'
  const follow = (mailing: number, to: string, s: string) =>
    fetch(`${url}/api/mailing-links?${new URLSearchParams({ m: String(mailing), to, s })}`, {
      redirect: 'manual',
    })

  it('is counted without whose it is, and leads only where we have sent it', async () => {
    const mailing = await makeDelivered()
    const s = clickSignature(mailing, target, SECRET)
    const response = await follow(mailing, target, s)
    expect([response.status, response.headers.get('location')]).toEqual([302, target])
    expect((await follow(mailing, 'https://evil.example/', s)).status).toBe(404)
    const { rows } = await database.pool.query('SELECT counts_clicked FROM mailings')
    expect(rows).toEqual([{ counts_clicked: '1' }])
    const deliveries = await database.pool.query('SELECT clicked_at FROM mailing_deliveries')
    expect(deliveries.rows).toEqual([{ clicked_at: null }])
  })
})

describe('a report of the mail server', () => {
  const report = async (event: object, secret = SECRET) => {
    const body = JSON.stringify(event)
    const signature = createHmac('sha256', secret).update(body).digest('hex')
    const response = await fetch(`${url}/api/mail-events`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-signature-256': `sha256=${signature}` },
      body,
    })
    const answer: unknown = await response.json()
    return { status: response.status, answer }
  }

  it('that a mail came back takes its reader off the list, once', async () => {
    await subscribe()
    await makeDelivered()
    const bounce = { id: 'b1', kind: 'bounce', messageId: '<m@cep.example>' }
    expect(await report(bounce)).toEqual({ status: 200, answer: { outcome: 'noted' } })
    expect(await report(bounce)).toEqual({ status: 200, answer: { outcome: 'known' } })
    expect(await row()).toMatchObject({ status: 'bounced', bounces: '1' })
    const { rows } = await database.pool.query('SELECT counts_bounced, counts_delivered FROM mailings')
    expect(rows).toEqual([{ counts_bounced: '1', counts_delivered: '0' }])
  })

  it('that it was called spam does too, also by the address alone', async () => {
    await subscribe()
    expect(await report({ id: 'c1', kind: 'complaint', email })).toMatchObject({ status: 200 })
    expect(await status()).toBe('complained')
  })

  it('of a passing trouble counts, and only the fifth takes them off', async () => {
    await subscribe()
    for (let time = 1; time <= 5; time += 1) {
      expect(await status()).toBe('subscribed')
      await report({ id: `s${time}`, kind: 'bounce', isPermanent: false, email })
    }
    expect(await status()).toBe('bounced')
  })

  it('is refused without our signature', async () => {
    await subscribe()
    expect(await report({ id: 'x', kind: 'complaint', email }, 'another-secret')).toMatchObject({
      status: 401,
    })
    expect(await status()).toBe('subscribed')
  })
})

/** A mailing that has reached the subscriber. */
async function makeDelivered(): Promise<number> {
  const { rows } = await database.pool.query<{ id: number }>(
    `INSERT INTO mailings (subject, content, status) VALUES ('Enero', '{}', 'sent') RETURNING id`,
  )
  const mailing = rows[0]?.id ?? 0
  await database.pool.query(
    `INSERT INTO mailing_deliveries (mailing_id, subscriber_id, state, message_id, sent_at)
     VALUES ($1, $2, 'sent', '<m@cep.example>', now())`,
    [mailing, id],
  )
  return mailing
}
