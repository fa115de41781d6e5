import { launchBrowser } from '@cep/testing/browser'
import { until } from '@cep/testing/until'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { askAs, signIn, tokenOf } from './support/sign-in.ts'

const system = inject('system')
let browser: Browser
let token: string

beforeAll(async () => {
  browser = await launchBrowser()
  token = await tokenOf(system, 'gestor')
})
afterAll(() => browser.close())

it('a draft is seen by staff alone, and by everybody within seconds of being published', async () => {
  const { body } = await askAs(system, token, '/courses?limit=1&depth=0')
  const course = body.docs[0]
  const path = `/cursos/${course.slug}`
  const name = `${course.name} ${Date.now()}`
  const save = (query: string, data: object) =>
    askAs(system, token, `/courses/${course.id}?depth=0${query}`, {
      method: 'PATCH',
      body: JSON.stringify(data),
    })

  expect((await save('&draft=true', { name, _status: 'draft' })).status).toBe(200)
  expect(await (await fetch(system.edge + path)).text()).not.toContain(name)
  // Without a session a preview shows what is public.
  expect(await (await fetch(`${system.edge}${path}?preview=1`)).text()).not.toContain(name)

  const context = await browser.newContext()
  await signIn(context, system, 'gestor')
  const page = await context.newPage()
  const shown = await page.goto(`${system.edge}${path}?preview=1`)
  expect(shown?.status()).toBe(200)
  await page.getByRole('heading', { level: 1, name }).waitFor()
  await context.close()

  expect((await save('', { name, _status: 'published' })).status).toBe(200)
  await until('the page to show it', async () =>
    (await (await fetch(system.edge + path)).text()).includes(name),
  )
  await save('', { name: course.name, _status: 'published' })
})

it('an editor sees the real page change while typing, and visitors do not', async () => {
  const { body } = await askAs(
    system,
    token,
    '/courses?limit=1&depth=0&sort=id&where[_status][equals]=published',
  )
  const course = body.docs[0]
  const name = `${course.name} ${Date.now()}`
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  await signIn(context, system, 'gestor')
  const page = await context.newPage()
  // The panel's buttons do nothing before it has taken over the page.
  await page.goto(`${system.edge}/admin/collections/courses/${course.id}`, { waitUntil: 'networkidle' })
  const toggle = page.locator('#live-preview-toggler')
  // It remembers what was open.
  if (!(await toggle.getAttribute('class'))?.includes('--active')) await toggle.click()
  const frame = page.locator('#live-preview-iframe')
  const heading = frame.contentFrame().getByRole('heading', { level: 1 })
  await heading.filter({ hasText: course.name }).waitFor()
  await page.locator('#field-name').fill(name)
  await heading.filter({ hasText: name }).waitFor()
  expect(await (await fetch(`${system.edge}/cursos/${course.slug}`)).text()).not.toContain(name)

  await context.close()
  await askAs(system, token, `/courses/${course.id}?depth=0`, {
    method: 'PATCH',
    body: JSON.stringify({ name: course.name, _status: 'published' }),
  })
})

it('a new course has a page, is found by search, and is gone when it is unpublished', async () => {
  const { body: areas } = await askAs(system, token, '/areas?limit=1&depth=0')
  const stamp = Date.now()
  const created = await askAs(system, token, '/courses?depth=0', {
    method: 'POST',
    body: JSON.stringify({
      name: `Apicultura práctica ${stamp}`,
      code: `AGR-APIC-${String(stamp % 10_000).padStart(4, '0')}`,
      area: areas.docs[0].id,
      modality: 'online',
      type: 'privado',
      summary:
        'Aprende a llevar un colmenar de diez colmenas durante un año: revisiones, enjambres, tratamientos, cosecha y venta de la miel, con prácticas en un colmenar propio del centro.',
      objectives: ['Revisar una colmena', 'Tratar la varroa', 'Cosechar miel'].map((text) => ({ text })),
      syllabus: Array.from({ length: 6 }, (_, unit) => ({ title: `Unidad ${unit + 1}` })),
      durationHours: 60,
      basePriceCents: 42_000,
      subsidyPercentage: 0,
      _status: 'published',
    }),
  })
  expect(created.status, JSON.stringify(created.body)).toBe(201)
  const { id, slug } = created.body.doc
  expect((await fetch(`${system.edge}/cursos/${slug}`)).status).toBe(200)
  const found = await (await fetch(`${system.edge}/cursos?q=apicultra+${stamp}`)).text()
  expect(found).toContain('Apicultura práctica')

  await askAs(system, token, `/courses/${id}?depth=0`, {
    method: 'PATCH',
    body: JSON.stringify({ _status: 'draft' }),
  })
  await until(
    'the page to be gone',
    async () => (await fetch(`${system.edge}/cursos/${slug}`)).status === 404,
  )
})
