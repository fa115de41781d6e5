import AxeBuilder from '@axe-core/playwright'
import { launchBrowser } from '@cep/testing/browser'
import { freePort } from '@cep/testing/free-port'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest'
import { newIntakeState } from './fake-cms/fake-intake.ts'
import { openPage } from './open-page.ts'
import { ensureBuilt, type Stack, startStack } from './start-stack.ts'

let stack: Stack
let browser: Browser
beforeAll(async () => {
  ensureBuilt()
  stack = await startStack({ edge: 0, cms: 0, site: await freePort() })
  browser = await launchBrowser()
})
afterAll(async () => {
  await browser.close()
  await stack.stop()
})

let context: BrowserContext
let page: Page
const open = async (options: { javaScriptEnabled?: boolean } = {}) => {
  context = await browser.newContext({
    baseURL: stack.url,
    viewport: { width: 390, height: 844 },
    ...options,
  })
  page = await context.newPage()
}
beforeEach(() => Object.assign(stack.cms.intake, newIntakeState()))
afterEach(() => context.close())

const COURSE = '/cursos/auxiliar-tecnico-veterinario'
const submit = () => page.getByRole('button', { name: 'Pedir información' })
const accepted = () => [...stack.cms.intake.accepted.values()]

async function fillIn() {
  await page.getByLabel('Nombre', { exact: true }).fill('Ana')
  await page.getByLabel('Apellidos').fill('García Ruiz')
  await page.getByRole('textbox', { name: 'Correo' }).fill('ana@correo.es')
  await page.getByRole('textbox', { name: 'Teléfono' }).fill('612 345 678')
  await page.getByLabel(/He leído la/).check()
}

it('reaches the intake and leads to the thank-you page', async () => {
  await open()
  await openPage(page, `${COURSE}?utm_source=meta&utm_campaign=invierno`)
  await page.getByLabel(/Qué convocatoria/).selectOption({ index: 1 })
  await fillIn()
  await submit().click()
  await page.waitForURL('**/gracias?ref=CEP-*')
  await page.getByRole('heading', { name: 'Ya tenemos tu solicitud' }).waitFor()
  expect(accepted()).toEqual([
    expect.objectContaining({
      email: 'ana@correo.es',
      phone: '+34612345678',
      courseSlug: 'auxiliar-tecnico-veterinario',
      runCode: 'NOR-2027-026',
      preferredContact: 'phone',
      consent: { privacy: true, marketing: false },
      utm: { source: 'meta', campaign: 'invierno' },
      landingPath: COURSE,
    }),
  ])
})

it('can be filled in with the keyboard alone', async () => {
  await open()
  await openPage(page, COURSE)
  await page.getByLabel(/Qué convocatoria/).focus()
  for (const text of ['Ana', 'García', 'ana@correo.es', '612345678']) {
    await page.keyboard.press('Tab')
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.type('¿Hay aparcamiento?')
  // Past the invisible field, which the keyboard never meets.
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await page.waitForURL('**/gracias?ref=CEP-*')
  expect(accepted()[0]).toMatchObject({
    lastName: 'García',
    preferredContact: 'whatsapp',
    message: '¿Hay aparcamiento?',
    consent: { privacy: true, marketing: false },
  })
})

it('says what is wrong beside the field, in a summary that takes the focus, without violations', async () => {
  await open()
  await openPage(page, COURSE)
  await page.getByRole('textbox', { name: 'Correo' }).fill('ana@')
  await submit().click()
  const summary = page.getByRole('alert')
  await summary.waitFor()
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true)

  const email = page.getByRole('textbox', { name: 'Correo' })
  expect(await email.getAttribute('aria-invalid')).toBe('true')
  const described = await email.getAttribute('aria-describedby')
  expect(await page.locator(`[id="${described}"]`).textContent()).toContain('Revisa tu correo')
  expect(await email.inputValue()).toBe('ana@')

  await summary.getByRole('link', { name: /Revisa tu correo/ }).click()
  expect(await email.evaluate((element) => element === document.activeElement)).toBe(true)
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])
  }

  await fillIn()
  await submit().click()
  await page.waitForURL('**/gracias?ref=CEP-*')
})

it('keeps what was typed and sends it again by itself, once', async () => {
  await open()
  await openPage(page, COURSE)
  await fillIn()
  stack.cms.intake.mode = 'unavailable'
  await submit().click()
  await page.getByText('seguimos intentándolo solos').waitFor()
  expect(await page.getByLabel('Nombre', { exact: true }).inputValue()).toBe('Ana')
  stack.cms.intake.mode = 'open'
  await page.waitForURL('**/gracias?ref=CEP-*')
  expect(accepted()).toHaveLength(1)
})

it('waits for the network and sends as soon as it is back', async () => {
  await open()
  await openPage(page, COURSE)
  await fillIn()
  await context.setOffline(true)
  await submit().click()
  await page.getByText('Te has quedado sin conexión').waitFor()
  await context.setOffline(false)
  await page.waitForURL('**/gracias?ref=CEP-*')
  expect(accepted()).toHaveLength(1)
})

it('solves the proof of work when it is asked for one', async () => {
  await open()
  await openPage(page, COURSE)
  await fillIn()
  stack.cms.intake.mode = 'challenging'
  await submit().click()
  await page.waitForURL('**/gracias?ref=CEP-*')
  expect(stack.cms.intake.attempts).toBe(2)
})

it('passes on what the intake says to somebody who sent too much', async () => {
  await open()
  await openPage(page, COURSE)
  await fillIn()
  stack.cms.intake.mode = 'blocked'
  await submit().click()
  await page.getByRole('alert').getByText('Espera una hora o llámanos.').waitFor()
})

it('speaks English on an English page, from the first mistake to the thanks', async () => {
  await open()
  await openPage(page, `/en${COURSE}`)
  await page.getByRole('textbox', { name: 'Email' }).fill('ana@')
  await page.getByRole('button', { name: 'Ask for information' }).click()
  const summary = page.getByRole('alert')
  await summary.getByText('Some details need correcting.').waitFor()
  await summary.getByRole('link', { name: /^Check your email/ }).waitFor()
  await summary.getByRole('link', { name: 'Enter your first name.' }).waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.getByLabel('First name').fill('Ana')
  await page.getByLabel('Last name').fill('Smith')
  await page.getByRole('textbox', { name: 'Email' }).fill('ana@example.com')
  await page.getByRole('textbox', { name: 'Phone' }).fill('+44 7911 123456')
  await page.getByLabel(/I have read the/).check()
  await page.getByRole('button', { name: 'Ask for information' }).click()
  await page.waitForURL('**/en/gracias?ref=CEP-*')
  await page.getByRole('heading', { name: 'We have your request' }).waitFor()
  expect(accepted()[0]).toMatchObject({ language: 'en', phone: '+447911123456', landingPath: `/en${COURSE}` })
})

it('says in English what is wrong on our side', async () => {
  await open()
  await openPage(page, `/en${COURSE}`)
  stack.cms.intake.mode = 'blocked'
  await page.getByRole('button', { name: 'Ask for information' }).click()
  await page.getByRole('alert').getByText('Wait an hour, or call us.').waitFor()
})

it('leads to the English thanks without JavaScript', async () => {
  await open({ javaScriptEnabled: false })
  await page.goto('/en/contacto')
  await page.getByLabel('First name').fill('Ana')
  await page.getByLabel('Last name').fill('Smith')
  await page.getByRole('textbox', { name: 'Email' }).fill('ana@example.com')
  await page.getByRole('textbox', { name: 'Phone' }).fill('612345678')
  await page.getByLabel(/I have read the/).check()
  await page.getByRole('button', { name: 'Ask for information' }).click()
  await page.getByRole('heading', { name: 'We have your request' }).waitFor()
  expect(accepted()[0]).toMatchObject({ language: 'en' })
})

it('works without JavaScript', async () => {
  await open({ javaScriptEnabled: false })
  await page.goto('/contacto')
  await fillIn()
  await page.getByRole('combobox', { name: 'Sede' }).selectOption('malaga')
  await submit().click()
  await page.getByRole('heading', { name: 'Ya tenemos tu solicitud' }).waitFor()
  expect(accepted()[0]).toMatchObject({ firstName: 'Ana', campusSlug: 'malaga', consent: { privacy: true } })
})
