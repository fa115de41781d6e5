import { once } from 'node:events'
import { createServer } from 'node:http'
import { createLogger } from '@cep/platform/logger'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { handlePageView } from './handle-page-view.ts'
import { createViewStore } from './store-view.ts'

const BROWSER = 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'

let database: TestDatabase
let url: string
let close: () => void

beforeAll(async () => {
  database = await createTestDatabase()
  const deps = { storeView: createViewStore(database.pool), logger: createLogger('test', 'fatal') }
  const server = createServer((request, response) => void handlePageView(request, response, deps))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')
  url = `http://127.0.0.1:${address.port}/api/views`
  close = () => {
    server.closeAllConnections()
    server.close()
  }
  await database.pool.query(`
    INSERT INTO campaigns (name, type, utm_campaign) VALUES ('Otoño', 'social', 'otoño-2026');
    INSERT INTO courses (name, slug, modality, base_price_cents, _status)
      VALUES ('SQL', 'sql-desde-cero', 'online', 1000, 'published');
    INSERT INTO campuses (name, slug, city, address, postal_code, phone, email, opening_hours) VALUES ('CEP', 'gijon', 'Gijón', 'Calle', '33201', '+34985000000', 'g@cep.example', '-');
    INSERT INTO course_runs (code, course_id, campus_id, start_date, end_date)
      VALUES ('NOR-2027-001', (SELECT id FROM courses), (SELECT id FROM campuses), now(), now())`)
})
afterAll(async () => {
  close()
  await database.drop()
})
beforeEach(async () => void (await database.pool.query('DELETE FROM page_views')))

const send = async (body: unknown, headers: Record<string, string> = {}) => {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  const sent = { 'content-type': 'application/json', 'user-agent': BROWSER, ...headers }
  return (await fetch(url, { method: 'POST', body: text, headers: sent })).status
}
const stored = async () => {
  const { rows } = await database.pool.query(
    `SELECT v.path, v.language, c.slug AS course, s.slug AS campus, m.utm_campaign AS campaign, v.source,
            v.is_entry AS "isEntry"
     FROM page_views v LEFT JOIN courses c ON c.id = v.course_id LEFT JOIN campuses s ON s.id = v.campus_id
     LEFT JOIN campaigns m ON m.id = v.campaign_id ORDER BY v.id`,
  )
  return rows
}
const unknown = { course: null, campus: null, campaign: null, language: 'es' }

describe('a page view', () => {
  it('is kept with what the page is about, in either language', async () => {
    expect(await send({ path: '/cursos/sql-desde-cero', isEntry: false })).toBe(204)
    expect(await send({ path: '/en/sedes/gijon/', isEntry: false })).toBe(204)
    expect(await send({ path: '/convocatorias/NOR-2027-001', isEntry: false })).toBe(204)
    expect(await send({ path: '/cursos/ninguno', isEntry: false })).toBe(204)
    const inside = { ...unknown, source: 'internal', isEntry: false }
    expect(await stored()).toEqual([
      { ...inside, path: '/cursos/sql-desde-cero', course: 'sql-desde-cero' },
      { ...inside, path: '/sedes/gijon', language: 'en', campus: 'gijon' },
      { ...inside, path: '/convocatorias/NOR-2027-001', course: 'sql-desde-cero', campus: 'gijon' },
      { ...inside, path: '/cursos/ninguno' },
    ])
  })

  it('knows its campaign and its source, else the site before, else nothing', async () => {
    const entry = { path: '/', isEntry: true }
    await send({ ...entry, utmSource: 'FB', utmCampaign: 'Otoño 2026', referrerHost: 'l.facebook.com' })
    await send({ ...entry, referrerHost: 'www.google.es' })
    await send(entry)
    expect(await stored()).toMatchObject([
      { source: 'facebook', campaign: 'otoño-2026' },
      { source: 'google', campaign: null },
      { source: 'direct' },
    ])
  })

  it('is counted once each when many arrive together', async () => {
    const all = await Promise.all(Array.from({ length: 120 }, () => send({ path: '/', isEntry: true })))
    expect(new Set(all)).toEqual(new Set([204]))
    expect(await stored()).toHaveLength(120)
  })

  it('is not counted for robots, staff, and who asks not to be tracked; the answer is the same', async () => {
    const uncounted: Record<string, string>[] = [
      { 'user-agent': 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)' },
      { 'user-agent': 'curl/8.5.0' },
      { cookie: 'payload-token=abc' },
      { dnt: '1' },
      { 'sec-gpc': '1' },
    ]
    for (const headers of uncounted) {
      expect(await send({ path: '/', isEntry: true }, headers)).toBe(204)
    }
    expect(await stored()).toEqual([])
  })

  it('is refused when it is not one, or says more than it may', async () => {
    expect(await send({ path: 'cursos', isEntry: true })).toBe(400)
    expect(await send({ path: '/cursos?email=ana@correo.example', isEntry: true })).toBe(400)
    expect(await send({ path: '/', isEntry: true, email: 'ana@correo.example' })).toBe(400)
    expect(await send('{')).toBe(400)
    expect(await send('path=/&isEntry=true', { 'content-type': 'application/x-www-form-urlencoded' })).toBe(
      400,
    )
    expect(await send({ path: '/', isEntry: true, x: 'x'.repeat(3_000) })).toBe(413)
    expect(await stored()).toEqual([])
  })
})
