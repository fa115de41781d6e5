import { AxeBuilder } from '@axe-core/playwright'
import { launchBrowser } from '@cep/testing/browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
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

it('somebody who reads English switches to it, asks, corrects a mistake, and is answered in it', async () => {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'en-GB' })
  const page = await context.newPage()
  const { problems, foreign } = watch(page, system.edge)
  await openPage(page, `${system.edge}/cursos?utm_source=instagram`)
  await page.getByRole('banner').getByRole('link', { name: 'English' }).click()
  await page.waitForURL(/\/en\/cursos/)
  await page.locator('html[lang=en][data-hydrated]').waitFor()
  await page.getByRole('heading', { level: 1, name: 'Courses and qualifications' }).waitFor()

  await page.getByRole('searchbox').first().fill('enfermería')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/en\/cursos\?q=enfermer/)
  await page.getByRole('main').getByRole('article').first().getByRole('link').first().click()
  await page.waitForURL(/\/en\/cursos\/[a-z]/)
  await page.getByText('This text is available in Spanish only.').first().waitFor()

  const email = `emma.${Date.now()}@correo.example`
  await page.getByLabel('First name').fill('Emma')
  await page.getByLabel('Last name').fill('Clarke')
  await page.getByLabel('Email', { exact: true }).first().fill(email)
  await page.getByLabel('Phone', { exact: true }).first().fill('12')
  await page.getByLabel(/privacy policy/).check()
  await page.getByRole('button', { name: 'Ask for information' }).click()
  await page.getByRole('alert').getByText('Some details need correcting.').waitFor()
  await page
    .getByText(/^Enter your phone number, for example/)
    .first()
    .waitFor()
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([])

  await page.getByLabel('Phone', { exact: true }).first().fill('+44 7911 123456')
  await page.getByRole('button', { name: 'Ask for information' }).click()
  await page.waitForURL(/\/en\/gracias\?ref=CEP-/)
  await page.getByRole('heading', { name: 'We have your request' }).waitFor()
  const reference = new URL(page.url()).searchParams.get('ref') ?? ''

  const welcome = await mailTo(system.mail, email, /.+/)
  expect(welcome.text).toContain('Hello, Emma. We have your request.')
  expect(welcome.text).toContain(reference)
  expect(welcome.text).toContain(`${system.edge}/en/mis-datos`)
  expect(welcome.html).toContain('lang="en"')
  const adviser = await mailTo(system.mail, 'asesor@cepformacion.example', new RegExp(reference))
  expect(adviser.text).toContain('Idioma: Inglés')

  const token = await tokenOf(system, 'asesor')
  const { body } = await askAs(system, token, `/leads?where[email][equals]=${email}`)
  expect(body.docs[0]).toMatchObject({ language: 'en', reference, utm: { source: 'instagram' } })
  // The browser reports the answer to the mistake, and nothing else.
  expect(problems).toEqual([expect.stringContaining('status of 422')])
  expect(foreign).toEqual([])
  await context.close()
})

it('without JavaScript a mistake and the thanks are in English too', async () => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  await page.goto(`${system.edge}/en/contacto`)
  await page.getByLabel('First name').fill('Emma')
  await page.getByLabel('Last name').fill('Clarke')
  await page.getByLabel('Email', { exact: true }).first().fill(`emma.${Date.now()}@correo.example`)
  await page.getByLabel('Phone', { exact: true }).first().fill('12')
  await page.getByLabel(/privacy policy/).check()
  await page.getByRole('button', { name: 'Ask for information' }).click()
  await page.locator('html[lang=en]').waitFor()
  await page.getByText('Everything else you wrote is still here.').waitFor()
  await page.getByLabel('Phone').fill('612345678')
  await page.getByRole('button', { name: 'Ask for information' }).click()
  await page.waitForURL(/\/en\/gracias\?ref=CEP-/)
  await context.close()
})

it('a request for one’s data is confirmed in English', async () => {
  const page = await browser.newPage()
  const email = `emma.data.${Date.now()}@correo.example`
  await openPage(page, `${system.edge}/en/mis-datos`)
  await page.getByLabel('The email address you wrote to us from').fill(email)
  await page.getByRole('button', { name: 'Send my request' }).click()
  await page.waitForURL(/\/en\/mis-datos\?enviado=1/)
  const mail = await mailTo(system.mail, email, /.+/)
  const link = /https?:\/\/\S+\/en\/mis-datos\/confirmar\?token=\S+/.exec(mail.text ?? '')?.[0] ?? ''
  await openPage(page, link)
  await page.getByRole('button', { name: 'Confirm my request' }).click()
  await page.waitForURL(/\/en\/mis-datos\?confirmado=1/)
  await page.getByRole('heading', { name: 'Done, we are on it' }).waitFor()
  await page.close()
})

describe('every page', () => {
  it.each(['/', '/cursos', '/faq', '/contacto', '/privacidad'])(
    '%s names itself in both languages',
    async (path) => {
      const english = path === '/' ? '/en' : `/en${path}`
      for (const [address, language] of [
        [path, 'es'],
        [english, 'en'],
      ]) {
        const html = await (await fetch(system.edge + address)).text()
        expect(html).toContain(`<html lang="${language}"`)
        expect(html).toContain(`hrefLang="es" href="${system.edge}${path}"`)
        expect(html).toContain(`hrefLang="en" href="${system.edge}${english}"`)
      }
    },
  )

  it('is kept by the edge under its own address, whatever languages a browser asks for', async () => {
    const languageAt = async (path: string, accepted: string) => {
      const response = await fetch(system.edge + path, { headers: { 'accept-language': accepted } })
      return /<html lang="(\w+)"/.exec(await response.text())?.[1]
    }
    expect(await languageAt('/ciclos', 'en-GB')).toBe('es')
    expect(await languageAt('/en/ciclos', 'es-ES')).toBe('en')
    expect(await languageAt('/ciclos', 'en-GB')).toBe('es')
  })
})
