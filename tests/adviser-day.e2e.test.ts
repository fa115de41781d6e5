import { launchBrowser } from '@cep/testing/browser'
import { postLeads } from '@cep/testing/post-leads'
import { until } from '@cep/testing/until'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { askAs, signIn, tokenOf } from './support/sign-in.ts'

const system = inject('system')
let browser: Browser
let context: BrowserContext
let page: Page
let token: string

beforeAll(async () => {
  browser = await launchBrowser()
  context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'es-ES' })
  await signIn(context, system, 'asesor')
  page = await context.newPage()
  token = await tokenOf(system, 'asesor')
})
afterAll(() => browser.close())

it('an adviser works a lead from the list to its end with a phone in one hand', async () => {
  const prefix = `dia-${Date.now()}`
  await postLeads({ url: system.edge, count: 1, atOnce: 1, prefix })
  const lead = await until('the lead to be assigned', async () => {
    const { body } = await askAs(
      system,
      token,
      `/leads?where[email][equals]=${prefix}-0@correo.example&depth=0`,
    )
    return body.docs[0]?.assignedTo ? body.docs[0] : null
  })

  await page.goto(`${system.edge}/admin/mis-solicitudes?search=${prefix}`)
  const row = page.getByRole('listitem').filter({ hasText: 'Ana Pérez Gil' }).first()
  await row.waitFor()
  // What is due today is told by the time left, what is due later by its day.
  expect(await row.textContent()).toMatch(/Queda|Hasta /)
  expect(await row.getByRole('link', { name: /Llamar/ }).getAttribute('href')).toBe('tel:+34612345678')
  expect(await row.getByRole('link', { name: /WhatsApp/ }).getAttribute('href')).toMatch(
    /^https:\/\/wa\.me\/34612345678\?text=/,
  )

  await row.getByRole('button', { name: 'Contactada' }).click()
  await until('the status', async () => (await leadOf(lead.id)).status === 'contacted')
  await until('the stamp of the first contact', async () => (await leadOf(lead.id)).firstContactedAt)

  await page.goto(`${system.edge}/admin/collections/leads/${lead.id}`)
  await page
    .getByRole('heading', { name: /Ana Pérez Gil/ })
    .first()
    .waitFor()
  const note = `Le va bien por las tardes (${prefix})`
  await page.getByRole('textbox', { name: /nota/i }).fill(note)
  await page.getByRole('button', { name: 'Guardar nota' }).click()
  await page.getByText(note).first().waitFor()

  const gestor = await tokenOf(system, 'gestor')
  const { body } = await askAs(
    system,
    gestor,
    `/audit?where[targetCollection][equals]=leads&where[targetId][equals]=${lead.id}&limit=20&depth=0`,
  )
  const actions: string[] = body.docs.map((entry: { action: string }) => entry.action)
  expect(actions).toContain('create')
  expect(actions).toContain('update')
  expect(actions.length).toBeGreaterThanOrEqual(3)
})

it('an adviser can not touch a lead of somebody else, and an auditor sees no person', async () => {
  const { body: session } = await askAs(system, token, '/users/me')
  const { body } = await askAs(
    system,
    token,
    `/leads?where[assignedTo][not_equals]=${session.user.id}&where[assignedTo][exists]=true&limit=1&depth=0`,
  )
  const other = body.docs[0]
  const refused = await askAs(system, token, `/leads/${other.id}`, {
    method: 'PATCH',
    body: JSON.stringify({ status: 'spam' }),
  })
  expect(refused.status).toBe(403)

  const auditor = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'es-ES' })
  await signIn(auditor, system, 'lectura')
  const view = await auditor.newPage()
  await view.goto(`${system.edge}/admin/collections/leads/${other.id}`)
  await view.getByText('Datos personales ocultos').first().waitFor()
  const personal = await askAs(system, await tokenOf(system, 'gestor'), `/leads/${other.id}?depth=0`)
  const html = await view.content()
  for (const value of [personal.body.email, personal.body.phone, personal.body.lastName]) {
    expect(html).not.toContain(value)
  }
  await auditor.close()
})

async function leadOf(id: number) {
  return (await askAs(system, token, `/leads/${id}?depth=0`)).body
}
