import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contentWriter, richText } from './testing/insert-content.ts'
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
