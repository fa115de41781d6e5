import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ServedPublicApi, servePublicApi } from './testing/serve-public-api.ts'
import { writeCentre } from './testing/write-centre.ts'

let database: TestDatabase
let api: ServedPublicApi

beforeAll(async () => {
  database = await createTestDatabase()
  api = await servePublicApi(database.pool, { now: '2026-11-24T10:00:00Z' })
  await writeCentre(database.pool)
})

afterAll(async () => {
  await api?.close()
  await database?.drop()
})
const ROUTES = [
  '/home',
  '/settings',
  '/courses',
  '/courses?q=farmacia',
  '/courses/farmacia',
  '/runs/NOR-2027-101',
  '/cycles',
  '/cycles/cuidados',
  '/campuses',
  '/campuses/gijon',
  '/posts',
  '/posts/becas',
  '/faqs',
  '/pages/privacidad',
  '/staff',
  '/sitemap',
  '/redirect?path=/viejo',
]

describe('every route', () => {
  it.each(ROUTES)('%s answers JSON that the edge may keep for five seconds', async (route) => {
    const response = await api.ask(route)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe(
      'public, max-age=0, s-maxage=5, stale-while-revalidate=60, stale-if-error=86400',
    )
  })

  it.each(ROUTES)('%s shows nothing that is not published, and nobody private', async (route) => {
    const text = await (await api.ask(route)).text()
    expect(text).not.toMatch(/secreto/i)
    expect(text).not.toContain('NOR-2027-9')
    expect(text).not.toContain('marta.privada')
    expect(text).not.toContain('600111222')
  })

  it.each(ROUTES)('%s answers HEAD without a body', async (route) => {
    const response = await api.ask(route, { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(0)
  })

  it.each(ROUTES)('%s refuses to be written to', async (route) => {
    for (const method of ['POST', 'PUT', 'PATCH', 'DELETE']) {
      const response = await api.ask(route, { method })
      expect(response.status).toBe(405)
      expect(response.headers.get('allow')).toBe('GET, HEAD')
      expect(await response.json()).toMatchObject({ error: { code: 'method_not_allowed' } })
    }
  })

  it.each(ROUTES)('%s answers 503 while the database is away, never an empty list', async (route) => {
    const pool = new pg.Pool({ host: '/nowhere', user: 'cep', database: 'cep' })
    const cutOff = await servePublicApi(pool)
    try {
      const response = await cutOff.ask(route)
      expect(response.status).toBe(503)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('retry-after')).toBe('5')
      expect(await response.json()).toMatchObject({ error: { code: 'unavailable' } })
    } finally {
      await cutOff.close()
      await pool.end()
    }
  })

  it('answers 503 when the database takes too long, and frees the connection', async () => {
    const pool = new pg.Pool({ ...database.pool.options, max: 1 })
    const held = await servePublicApi(pool, { timeoutMs: 150 })
    const other = await database.pool.connect()
    try {
      await other.query('BEGIN; LOCK TABLE settings IN ACCESS EXCLUSIVE MODE')
      expect((await held.ask('/settings')).status).toBe(503)
      expect((await held.ask('/cycles')).status).toBe(200)
      await other.query('ROLLBACK')
      expect((await held.ask('/settings')).status).toBe(200)
    } finally {
      other.release(true)
      await held.close()
      await pool.end()
    }
  })

  it('answers again after its connections were cut', async () => {
    const pool = new pg.Pool({ ...database.pool.options, max: 1 })
    pool.on('error', () => undefined)
    const cut = await servePublicApi(pool)
    try {
      await cut.read('/settings')
      const lost = new Promise((resolve) => pool.once('remove', resolve))
      await database.pool.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
         WHERE query LIKE '%settings_opening_hours%' AND pid <> pg_backend_pid()`,
      )
      await lost
      expect(await cut.read('/settings')).toMatchObject({ name: 'CEP Formación' })
    } finally {
      await cut.close()
      await pool.end()
    }
  })
})

describe('what is not there', () => {
  it.each([
    '/courses/secreto',
    '/courses/nada',
    '/runs/NOR-2027-999',
    '/runs/NOR-2027-900',
    '/runs/NOR-2027-901',
    '/runs/NOR-2027-902',
    '/runs/NOR-2027-903',
    '/runs/NOR-2027-904',
    '/cycles/nada',
    '/campuses/nada',
    '/posts/secreto',
    '/pages/secreto',
    '/redirect?path=/nada',
    '/nada',
    '/courses/farmacia/mas',
    '/courses/',
    '/courses/:slug',
    '/courses/%00',
    '/courses/%E0%A4%A',
    '/courses/__proto__',
    '/__proto__',
    '/constructor',
    '',
    '/',
  ])('is answered 404: %s', async (path) => {
    const response = await api.ask(path)
    expect(response.status).toBe(404)
    expect(await response.json()).toMatchObject({ error: { code: 'not_found' } })
  })

  it('is left to others outside of /api/public', async () => {
    const { url } = await api.ask('/settings')
    expect((await fetch(url.replace('/public/settings', '/publications'))).status).toBe(418)
  })
})

describe('a query that makes no sense', () => {
  it.each(['/redirect', '/redirect?path=viejo', '/redirect?path=//evil.example', '/redirect?path='])(
    'is refused where nothing can be answered without it: %s',
    async (path) => {
      const response = await api.ask(path)
      expect(response.status).toBe(400)
      expect(await response.json()).toMatchObject({
        error: { code: 'invalid_fields', fields: { path: expect.any(String) } },
      })
    },
  )

  it.each([
    "q='; DROP TABLE courses; --",
    "q=' OR 1=1 --",
    "area=SAN') OR true --&area=SAN",
    "campus=gijon'; SELECT pg_sleep(10); --",
    'sort=name; DROP TABLE courses',
    'from=2027-01-01&maxPrice=1e309&page=-5',
    'q=%00&campus=%00',
    'q=%F0%9F%98%80%20%C2%BD%20%C2%B2%20%E2%85%A3',
    'q=a:*%26!(b|c)<->d',
    `q=${'%26'.repeat(300)}`,
    'page=9007199254740993',
    '%',
    'q=%E0%A4%A',
  ])('does no harm to the search: %s', async (query) => {
    const response = await api.ask(`/courses?${query}`)
    expect(response.status).toBe(200)
    const { rows } = await database.pool.query('SELECT count(*)::integer AS count FROM courses')
    expect(rows[0].count).toBe(3)
  })

  it.each([
    "/courses/farmacia'--",
    '/runs/NOR-2027-101%27%20OR%20true',
    '/redirect?path=/%27%20OR%20true%20--',
    '/redirect?path=/%00',
  ])('finds nothing by a statement of its own: %s', async (path) => {
    expect((await api.ask(path)).status).toBe(404)
  })

  it.each(['page=0', 'page=-1', 'page=x', 'page=99999', 'page=1%20OR%201'])(
    'is a page that exists in posts: %s',
    async (query) => {
      expect(await api.read(`/posts?${query}`)).toMatchObject({ page: 1, pageCount: 1, total: 3 })
    },
  )
})
