import { launchBrowser } from '@cep/testing/browser'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, inject, it } from 'vitest'
import { openPage } from './support/open-page.ts'

const system = inject('system')
let browser: Browser

beforeAll(async () => {
  browser = await launchBrowser()
})
afterAll(() => browser.close())

it('a lead can be sent with the keyboard alone, with the focus always in sight', async () => {
  const page = await browser.newPage({ locale: 'es-ES' })
  await openPage(page, `${system.edge}/contacto`)
  await page.keyboard.press('Tab')
  expect(await focused(page)).toContain('Saltar al contenido')
  await page.keyboard.press('Enter')

  await tabTo(page, 'firstName')
  await page.keyboard.type('Noa')
  await tabTo(page, 'lastName')
  await page.keyboard.type('Rey Lago')
  await tabTo(page, 'email')
  await page.keyboard.type(`noa.${Date.now()}@correo.example`)
  await tabTo(page, 'phone')
  await page.keyboard.type('698765432')
  await tabTo(page, 'consent.privacy')
  await page.keyboard.press('Space')
  await page.keyboard.press('Enter')
  await page.waitForURL(/\/gracias\?ref=CEP-/)
  await page.close()
})

const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

/** Presses Tab until the field has the focus, checking on the way that the focus can be seen. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const current = await page.evaluate(() => {
      const element = document.activeElement
      if (!(element instanceof HTMLElement)) return null
      const box = element.getBoundingClientRect()
      const isInView = box.bottom > 0 && box.top < innerHeight
      return { name: element.getAttribute('name'), isInView }
    })
    if (current) expect(current.isInView).toBe(true)
    if (current?.name === name) return
  }
  throw new Error(`${name} can't be reached with Tab`)
}
