import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentWriter, richText } from './testing/insert-content.ts'
import { type ServedPublicApi, servePublicApi } from './testing/serve-public-api.ts'

let database: TestDatabase
let api: ServedPublicApi

beforeAll(async () => {
  database = await createTestDatabase()
  api = await servePublicApi(database.pool, { now: '2026-11-24T10:00:00Z' })
  await writeCentre()
})

afterAll(async () => {
  await api?.close()
  await database?.drop()
})

/** Something published and something hidden of everything; what is hidden says "Secreto" and "secreto". */
async function writeCentre() {
  const write = contentWriter(database.pool)
  await write.settings()
  const area = await write.area({ code: 'SAN', name: 'Sanidad' })
  const campus = await write.campus({
    name: 'CEP Gijón',
    slug: 'gijon',
    city: 'Gijón',
    geo_latitude: 43.5,
    geo_longitude: -5.6,
  })
  const cycle = await write.cycle({ name: 'Cuidados', slug: 'cuidados' })
  const picture = await write.picture()
  const teacher = await write.insert('staff', {
    name: 'Marta Cobo',
    job_title: 'Docente',
    campus_id: campus,
    photo_id: picture,
    email: 'marta.privada@cep.example',
    phone: '+34600111222',
  })
  const shown = { area_id: area, cycle_id: cycle, campuses: [campus], image_id: picture, featured: true }
  const course = await write.course({
    ...shown,
    name: 'Auxiliar de farmacia',
    slug: 'farmacia',
    description: richText('Qué aprendes.'),
    syllabus: ['Recetas'],
  })
  await write.course({ ...shown, name: 'Auxiliar de clínica', slug: 'clinica' })
  const hidden = await write.course({
    ...shown,
    name: 'Secreto de farmacia',
    slug: 'secreto',
    _status: 'draft',
  })
  await write.run(course, { code: 'NOR-2027-101', campus_id: campus, instructor_id: teacher })
  await write.run(course, { code: 'NOR-2027-102', campus_id: campus, status: 'published' })
  for (const [index, status] of [
    'draft',
    'enrolment_closed',
    'in_progress',
    'completed',
    'cancelled',
  ].entries()) {
    await write.run(course, { code: `NOR-2027-90${index}`, campus_id: campus, status })
  }
  await write.run(hidden, { code: 'NOR-2027-999', campus_id: campus })
  await write.post({ title: 'Becas', slug: 'becas', tags: ['becas', 'ayudas'], author_id: teacher })
  await write.post({ title: 'Más becas', slug: 'mas-becas', tags: ['becas'] })
  await write.post({ title: 'Empleo', slug: 'empleo', tags: ['empleo'] })
  await write.post({ title: 'Secreto', slug: 'secreto', tags: ['becas'], _status: 'draft' })
  await write.page({ title: 'Privacidad', slug: 'privacidad' })
  await write.page({ title: 'Secreto', slug: 'secreto', _status: 'draft' })
  await write.faq({ question: '¿Hay becas?', topic: 'Dinero', order: 2 })
  await write.faq({ question: '¿Dónde?', topic: 'Sedes', order: 1 })
  await write.faq({ question: 'Secreto', topic: 'Secreto', _status: 'draft' })
  await write.insert('redirects', { from: '/viejo', to: '/cursos' })
  await write.insert('redirects', { from: '/formación', to: '/cursos?area=SAN', is_permanent: false })
}

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

describe('the contents of the routes', () => {
  it('/home shows featured courses, next runs, areas, campuses and posts', async () => {
    const home = await api.read('/home')
    expect(home.featured.map((course: { slug: string }) => course.slug)).toEqual(['farmacia', 'clinica'])
    expect(home.nextRuns.map((run: { code: string }) => run.code)).toEqual(['NOR-2027-101', 'NOR-2027-102'])
    expect(home.nextRuns[0].course.slug).toBe('farmacia')
    expect(home.areas).toEqual([{ code: 'SAN', name: 'Sanidad', colour: '#067f5c', courseCount: 2 }])
    expect(home.campuses[0]).toMatchObject({
      slug: 'gijon',
      openRunCount: 2,
      geo: { latitude: 43.5, longitude: -5.6 },
    })
    expect(home.posts).toHaveLength(3)
    expect(home).toMatchObject({ courseCount: 2, openRunCount: 2 })
  })

  it('/settings says what the lead form can offer', async () => {
    expect(await api.read('/settings')).toEqual({
      name: 'CEP Formación',
      legalName: 'CEP, S. L.',
      tagline: '',
      phone: '+34942000300',
      whatsapp: null,
      email: 'hola@cep.example',
      address: 'Calle Castilla, 88',
      openingHours: [{ days: 'De lunes a viernes', hours: 'de 9 a 21' }],
      social: [{ network: 'LinkedIn', url: 'https://linkedin.example/cep' }],
      campuses: [{ slug: 'gijon', name: 'CEP Gijón', city: 'Gijón' }],
      areas: [{ code: 'SAN', name: 'Sanidad', colour: '#067f5c', courseCount: 2 }],
    })
  })

  it('/courses/:slug has the whole course, what nobody wrote for search engines taken from it', async () => {
    const course = await api.read('/courses/farmacia')
    expect(course).toMatchObject({
      slug: 'farmacia',
      area: { code: 'SAN', name: 'Sanidad', colour: '#067f5c' },
      cycle: { slug: 'cuidados', name: 'Cuidados', level: 'grado_medio' },
      campuses: [{ slug: 'gijon', name: 'CEP Gijón', city: 'Gijón' }],
      image: {
        sources: [
          { url: '/media/cartel-400x267.webp', width: 400 },
          { url: '/media/cartel-1920x1280.webp', width: 1920 },
        ],
      },
      syllabus: [{ title: 'Recetas', hours: null, points: [] }],
      objectives: [],
      financialAid: false,
      seo: { title: 'Auxiliar de farmacia', description: 'Un resumen.' },
      runCount: 2,
    })
    expect(course.runs.map((run: { code: string }) => run.code)).toEqual(['NOR-2027-101', 'NOR-2027-102'])
    expect(course.related.map((related: { slug: string }) => related.slug)).toEqual(['clinica'])
  })

  it('/runs/:code has its course and who teaches it', async () => {
    const run = await api.read('/runs/NOR-2027-101')
    expect(run).toMatchObject({
      code: 'NOR-2027-101',
      instructor: 'Marta Cobo',
      course: { slug: 'farmacia', runCount: 2 },
    })
  })

  it('/cycles and /campuses count and list what is published', async () => {
    expect(await api.read('/cycles')).toMatchObject([{ slug: 'cuidados', courseCount: 2 }])
    const cycle = await api.read('/cycles/cuidados')
    expect(cycle.courses.map((course: { slug: string }) => course.slug)).toEqual(['farmacia', 'clinica'])
    const campus = await api.read('/campuses/gijon')
    expect(campus.courses.map((course: { slug: string }) => course.slug)).toEqual(['farmacia', 'clinica'])
    expect(campus.runs.map((run: { code: string }) => run.code)).toEqual(['NOR-2027-101', 'NOR-2027-102'])
    expect(campus.runs[0].course.slug).toBe('farmacia')
  })

  it('/posts/:slug relates posts by their tags', async () => {
    const post = await api.read('/posts/becas')
    expect(post).toMatchObject({ tags: ['becas', 'ayudas'], author: 'Marta Cobo' })
    expect(post.related.map((related: { slug: string }) => related.slug)).toEqual(['mas-becas'])
  })

  it('/faqs groups questions by topic, in their order', async () => {
    const groups = await api.read('/faqs')
    expect(groups.map((group: { topic: string }) => group.topic)).toEqual(['Sedes', 'Dinero'])
    expect(groups[1].questions).toEqual([{ question: '¿Hay becas?', answer: richText() }])
  })

  it('/staff shows people without how to write to them', async () => {
    const [person] = await api.read('/staff')
    expect(Object.keys(person).sort()).toEqual(['bio', 'campus', 'jobTitle', 'name', 'photo'])
  })

  it('/sitemap lists every address once', async () => {
    const entries: { path: string; updatedAt: string }[] = await api.read('/sitemap')
    expect(entries.map(({ path }) => path)).toEqual([
      '/cursos/clinica',
      '/cursos/farmacia',
      '/convocatorias/NOR-2027-101',
      '/convocatorias/NOR-2027-102',
      '/ciclos/cuidados',
      '/sedes/gijon',
      '/blog/becas',
      '/blog/empleo',
      '/blog/mas-becas',
      '/privacidad',
    ])
    for (const { updatedAt } of entries) expect(Date.parse(updatedAt)).not.toBeNaN()
  })

  it('/redirect knows an old path with or without a slash at its end, encoded or not', async () => {
    const permanent = { to: '/cursos', permanent: true }
    expect(await api.read('/redirect?path=/viejo')).toEqual(permanent)
    expect(await api.read('/redirect?path=/viejo/')).toEqual(permanent)
    const encoded = encodeURIComponent('/formaci%C3%B3n')
    expect(await api.read(`/redirect?path=${encoded}`)).toEqual({ to: '/cursos?area=SAN', permanent: false })
  })
})

describe('pages of posts', () => {
  it('are nine long, newest first, and none comes twice', async () => {
    const ten = await createTestDatabase()
    const posts = await servePublicApi(ten.pool)
    try {
      const write = contentWriter(ten.pool)
      for (let day = 1; day <= 20; day += 1) {
        const published_at = `2026-10-${String(day).padStart(2, '0')}T10:00:00Z`
        await write.post({ slug: `dia-${day}`, published_at })
      }
      const pages = await Promise.all([1, 2, 3, 4].map((page) => posts.read(`/posts?page=${page}`)))
      const slugsOf = (page: { items: { slug: string }[] }) => page.items.map(({ slug }) => slug)
      expect(pages.map(({ page }) => page)).toEqual([1, 2, 3, 3])
      expect(pages[0]).toMatchObject({ total: 20, pageCount: 3 })
      const listed = pages.slice(0, 3).flatMap(slugsOf)
      expect(listed).toEqual(Array.from({ length: 20 }, (_, index) => `dia-${20 - index}`))
      expect(slugsOf(pages[3])).toEqual(slugsOf(pages[2]))
    } finally {
      await posts.close()
      await ten.drop()
    }
  })
})

describe('pictures inside a text', () => {
  it('come with their addresses, wherever they stand', async () => {
    const other = await createTestDatabase()
    const texts = await servePublicApi(other.pool)
    try {
      const write = contentWriter(other.pool)
      const picture = await write.picture({ alt: 'El taller' })
      const upload = { type: 'upload', version: 3, relationTo: 'media', value: picture, fields: null }
      const lost = { type: 'upload', version: 3, relationTo: 'media', value: 987_654 }
      const content = {
        root: {
          type: 'root',
          version: 1,
          children: [{ type: 'quote', version: 1, children: [upload] }, lost],
        },
      }
      await write.page({ slug: 'texto', content })
      const page = await texts.read('/pages/texto')
      expect(page.content.root.children[0].children[0]).toMatchObject({
        type: 'upload',
        value: {
          alt: 'El taller',
          mimeType: 'image/webp',
          url: '/media/cartel-1920x1280.webp',
          sizes: { small: { url: '/media/cartel-400x267.webp', width: 400, height: 267, filesize: 9000 } },
        },
      })
      // Converters leave out a file that is gone.
      expect(page.content.root.children[1].value).toBeNull()
    } finally {
      await texts.close()
      await other.drop()
    }
  })
})
