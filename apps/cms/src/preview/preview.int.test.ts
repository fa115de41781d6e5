import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { richText } from '../public-api/testing/insert-content.ts'
import { type ServedPublicApi, servePublicApi } from '../public-api/testing/serve-public-api.ts'
import { type Basics, create, createBasics, sampleOf } from '../testing/documents.ts'
import { type ServedPayload, servePayload } from '../testing/serve-payload.ts'
import { ask, type Staff, signInStaff } from '../testing/staff.ts'

let database: TestDatabase
let served: ServedPayload
let api: ServedPublicApi
let staff: Staff
let basics: Basics

beforeAll(async () => {
  database = await createTestDatabase()
  served = await servePayload(database)
  api = await servePublicApi(database.pool)
  staff = await signInStaff(served.payload, served.url)
  basics = await createBasics(served.payload, staff.asesor.id)
})

afterAll(async () => {
  await api?.close()
  await served?.close()
  await database?.drop()
})

const preview = (path: string, as?: Staff['admin']) => ask(served.url, `/api/preview${path}`, { as })

/** A complete course of its own, published unless said otherwise. */
async function createCourse(changes: Record<string, unknown> = {}) {
  const cycle = (await create(served.payload, 'cycles', sampleOf('cycles', basics))).id
  const made = await create(served.payload, 'courses', {
    ...sampleOf('courses', basics),
    cycle,
    description: richText('Qué aprendes.'),
    syllabus: Array.from({ length: 6 }, (_, index) => ({
      title: `Unidad ${index}`,
      hours: 10,
      points: 'Uno\n\n Dos ',
    })),
    requirements: [{ text: 'Ganas' }],
    outcomes: [{ text: 'Trabajo' }],
    benefits: [{ text: 'Prácticas' }],
    subsidyPercentage: 33.33,
    financialAid: true,
    ...changes,
  })
  const { slug } = await served.payload.findByID({
    collection: 'courses',
    id: made.id,
    draft: true,
    depth: 0,
  })
  return { id: made.id, slug }
}

const saveDraft = (collection: 'courses' | 'posts' | 'pages', id: number, data: Record<string, unknown>) =>
  // Drafts may lack anything; the generated types only know whole documents.
  served.payload.update({ collection, id, data: data as never, draft: true, depth: 0 })

describe('a preview of what is published', () => {
  it('of a course is what the public sees', async () => {
    const { id, slug } = await createCourse()
    await create(served.payload, 'course-runs', {
      ...sampleOf('course-runs', basics),
      course: id,
      weekdays: ['monday'],
    })
    const published = await api.read(`/courses/${slug}`)
    expect(published).toMatchObject({
      runCount: 1,
      syllabus: { 0: { points: ['Uno', 'Dos'] } },
      financialAid: true,
    })
    expect(await preview(`/courses/${slug}`, staff.marketing)).toMatchObject({ status: 200, body: published })
    expect((await preview(`/courses/${slug}`, staff.marketing)).body).toEqual(published)
  })

  it('of a post and of a page too', async () => {
    const post = await create(served.payload, 'posts', {
      title: 'Becas para todos',
      slug: 'becas-para-todos',
      excerpt: 'Cómo se piden.',
      content: richText(),
      tags: ['becas', 'ayudas'],
      publishedAt: '2026-07-31T22:30:00.000Z',
      _status: 'published',
    })
    expect(post.id).toBeGreaterThan(0)
    const page = { title: 'Aviso legal', slug: 'aviso-legal', content: richText(), _status: 'published' }
    await create(served.payload, 'pages', page)
    expect((await preview('/posts/becas-para-todos', staff.gestor)).body).toEqual(
      await api.read('/posts/becas-para-todos'),
    )
    expect((await preview('/pages/aviso-legal', staff.gestor)).body).toEqual(
      await api.read('/pages/aviso-legal'),
    )
  })
})

describe('a preview of a draft', () => {
  it('shows what was changed, while the public sees what is published', async () => {
    const { id, slug } = await createCourse()
    const { name } = await api.read(`/courses/${slug}`)
    await saveDraft('courses', id, { name: 'Nombre nuevo', subsidyPercentage: 100, campuses: [] })
    expect((await preview(`/courses/${slug}`, staff.marketing)).body).toMatchObject({
      name: 'Nombre nuevo',
      price: { finalPriceCents: 0 },
      campuses: [],
    })
    expect((await api.read(`/courses/${slug}`)).name).toBe(name)
  })

  it('is there before anything was published, and before it is complete', async () => {
    const draft = await served.payload.create({
      collection: 'courses',
      data: { name: 'Medio hecho', slug: 'medio-hecho' } as never,
      draft: true,
      depth: 0,
    })
    expect(draft._status).toBe('draft')
    const { status, body } = await preview('/courses/medio-hecho', staff.marketing)
    expect(status).toBe(200)
    expect(body).toMatchObject({
      name: 'Medio hecho',
      area: { name: 'Sin área' },
      runs: [],
      price: { finalPriceCents: 0 },
    })
    expect((await api.ask('/courses/medio-hecho')).status).toBe(404)
  })

  it('with a new slug is at the new one and at the published one', async () => {
    const { id, slug } = await createCourse()
    await saveDraft('courses', id, { slug: 'direccion-nueva' })
    for (const path of ['/courses/direccion-nueva', `/courses/${slug}`]) {
      expect((await preview(path, staff.lectura)).body).toMatchObject({ slug: 'direccion-nueva' })
    }
    expect((await api.ask('/courses/direccion-nueva')).status).toBe(404)
  })

  it('without a text shows an empty one', async () => {
    for (const collection of ['posts', 'pages'] as const) {
      const data = { title: 'Sin texto', slug: 'sin-texto' } as never
      await served.payload.create({ collection, data, draft: true, depth: 0 })
      const { body } = await preview(`/${collection}/sin-texto`, staff.marketing)
      expect(body).toMatchObject({ title: 'Sin texto', content: { root: { type: 'root', children: [] } } })
    }
  })
})

describe('whoever is not on the staff', () => {
  it('sees no preview, not even of what is published', async () => {
    const { slug } = await createCourse()
    for (const path of [`/courses/${slug}`, '/courses/nada', '/posts/nada', '/pages/nada']) {
      const { status, body, headers } = await preview(path)
      expect(status).toBe(404)
      expect(body).toMatchObject({ error: { code: 'not_found' } })
      expect(headers.get('cache-control')).toBe('no-store')
    }
  })

  it('includes whoever was switched off', async () => {
    const { slug } = await createCourse()
    await served.payload.update({
      collection: 'users',
      id: staff.lectura.id,
      data: { isActive: false },
      depth: 0,
    })
    expect((await preview(`/courses/${slug}`, staff.lectura)).status).toBe(404)
  })

  it('is told by the session that the site forwards, and by nothing forged', async () => {
    const { slug } = await createCourse()
    const address = `${served.url}/api/preview/courses/${slug}`
    const cookie = `other=1; payload-token=${staff.admin.token}`
    expect((await fetch(address, { headers: { cookie } })).status).toBe(200)
    expect((await fetch(address, { headers: { cookie } })).headers.get('cache-control')).toBe('no-store')
    const fromElsewhere = { cookie, origin: 'https://evil.example' }
    expect((await fetch(address, { headers: fromElsewhere })).status).toBe(404)
    expect((await fetch(address, { headers: { cookie: 'payload-token=forged' } })).status).toBe(404)
  })
})
