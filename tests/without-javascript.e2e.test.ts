import { launchBrowser } from '@cep/testing/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import { mailTo } from './support/mail-box.ts'

const system = inject('system')
let browser: Browser
let page: Page

beforeAll(async () => {
  browser = await launchBrowser()
})
beforeEach(async () => {
  page = await browser.newPage({ javaScriptEnabled: false, locale: 'es-ES' })
  return () => page.close()
})
afterAll(() => browser.close())

it('search, filters and pages of the catalogue work by links and forms alone', async () => {
  await page.goto(`${system.edge}/cursos`)
  await page.getByRole('main').getByRole('searchbox').first().fill('auxiliar')
  await page.getByRole('main').getByRole('searchbox').first().press('Enter')
  await page.waitForURL(/q=auxiliar/)
  expect(await page.getByRole('main').getByRole('article').count()).toBeGreaterThan(0)
})

it('a lead with a mistake comes back with everything kept, and goes through when corrected', async () => {
  await page.goto(`${system.edge}/cursos`)
  await page.getByRole('main').getByRole('article').first().getByRole('link').first().click()
  const email = `sin-js.${Date.now()}@correo.example`
  await page.getByLabel('Nombre', { exact: true }).fill('Rosa')
  await page.getByLabel('Apellidos').fill('Gil Ferrer')
  await page.getByLabel('Correo', { exact: true }).first().fill(email)
  await page.getByLabel('Teléfono', { exact: true }).first().fill('12')
  await page.getByLabel(/política de privacidad/).check()
  await page.getByRole('button', { name: 'Pedir información' }).click()

  await page.getByRole('heading', { name: 'Hay datos que corregir.' }).waitFor()
  await page.getByLabel('Teléfono').fill('612 345 678')
  await page.getByRole('button', { name: 'Pedir información' }).click()
  await page.waitForURL(/\/gracias\?ref=CEP-/)
  const welcome = await mailTo(system.mail, email, /.+/)
  expect(welcome.text).toContain('Rosa')
})
