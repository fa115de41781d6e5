import { launchBrowser } from '@cep/testing/browser'
import { until } from '@cep/testing/until'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { watch } from './support/console-errors.ts'
import { mailTo } from './support/mail-box.ts'
import { openPage } from './support/open-page.ts'
import { askAs, tokenOf } from './support/sign-in.ts'

const system = inject('system')
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it('a visitor on a phone finds a course, asks, and everybody who must know knows', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'es-ES' })
  const { problems, foreign } = watch(page, system.edge)
  await openPage(page, `${system.edge}/cursos?utm_source=instagram&utm_campaign=otono`)
  await page.getByRole('searchbox').first().fill('enfermria')
  await page.keyboard.press('Enter')
  await page.waitForURL(/q=enfermria/)
  await page.getByRole('main').getByRole('link', { name: 'enfermería', exact: true }).waitFor()
  const course = page.getByRole('main').getByRole('article').first().getByRole('link').first()
  const name = ((await course.textContent()) ?? '').trim()
  await course.click()
  await page.getByRole('heading', { level: 1, name }).waitFor()

  const email = `lucia.${Date.now()}@correo.example`
  await page.getByLabel('Nombre', { exact: true }).fill('Lucía')
  await page.getByLabel('Apellidos').fill('Marín Soto')
  await page.getByLabel('Correo', { exact: true }).first().fill(email)
  await page.getByLabel('Teléfono', { exact: true }).first().fill('612 34 56 78')
  await page.getByLabel(/política de privacidad/).check()
  await page.getByRole('button', { name: 'Pedir información' }).click()
  await page.waitForURL(/\/gracias\?ref=CEP-/)
  const reference = new URL(page.url()).searchParams.get('ref') ?? ''
  await page.getByText(reference).first().waitFor()

  const welcome = await mailTo(system.mail, email, /.+/)
  expect(welcome.text).toContain(reference)
  const adviser = await mailTo(system.mail, 'asesor@cepformacion.example', new RegExp(reference))
  expect(adviser.html).toContain('tel:+34612345678')
  expect(adviser.html).toContain('https://wa.me/34612345678')

  const token = await tokenOf(system, 'asesor')
  const { body } = await askAs(system, token, `/leads?where[email][equals]=${email}&depth=1`)
  const [lead] = body.docs
  expect(lead).toMatchObject({ status: 'new', reference, utm: { source: 'instagram', campaign: 'otono' } })
  expect(lead.assignedTo.email).toBe('asesor@cepformacion.example')
  expect(lead.score).toBeGreaterThan(0)
  expect(lead.slaDueAt).toBeTruthy()

  expect(problems).toEqual([])
  expect(foreign).toEqual([])
  await page.close()
})

it('the job is on the board, for its own user and for an administrator, and for nobody else', async () => {
  const { user, password } = system.board
  const basic = `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`
  const ask = (headers: Record<string, string>) => fetch(`${system.edge}/queues/api/queues`, { headers })

  expect((await ask({})).status).toBe(401)
  expect((await ask({ authorization: `Basic ${btoa('admin:admin')}` })).status).toBe(401)
  expect((await ask({ cookie: `payload-token=${await tokenOf(system, 'asesor')}` })).status).toBe(401)
  expect((await ask({ cookie: `payload-token=${await tokenOf(system, 'admin')}` })).status).toBe(200)
  const { queues }: { queues: { name: string; counts: Record<string, number> }[] } = await until(
    'the board',
    async () => (await ask({ authorization: basic })).json(),
  )
  const created = queues.find(({ name }) => name.includes('lead.created'))
  expect(created?.counts.completed).toBeGreaterThan(0)
})

it('a form with mistakes says what to do beside each field and loses nothing', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 }, locale: 'es-ES' })
  await openPage(page, `${system.edge}/contacto`)
  await page.getByLabel('Nombre', { exact: true }).fill('Iván')
  await page.getByLabel('Teléfono', { exact: true }).first().fill('12')
  await page.getByRole('button', { name: 'Pedir información' }).click()
  await page.getByText('Escribe los 9 dígitos de tu teléfono, por ejemplo 612 345 678.').first().waitFor()
  expect(await page.getByLabel('Nombre', { exact: true }).inputValue()).toBe('Iván')
  expect(await page.getByLabel('Teléfono', { exact: true }).first().getAttribute('aria-invalid')).toBe('true')
  await page.close()
})
