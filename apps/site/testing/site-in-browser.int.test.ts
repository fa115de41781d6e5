import AxeBuilder from '@axe-core/playwright'
import { launchBrowser } from '@cep/testing/browser'
import { freePort } from '@cep/testing/free-port'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { newIntakeState } from './fake-cms/fake-intake.ts'
import { openPage } from './open-page.ts'
import { ENGLISH_PAGES, PUBLIC_PAGES } from './public-pages.ts'
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
let complaints: string[]
beforeEach(async () => {
  Object.assign(stack.cms.intake, newIntakeState())
  // Without motion: a colour on its way to another is neither.
  context = await browser.newContext({
    baseURL: stack.url,
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  })
  page = await context.newPage()
  complaints = []
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // Chromium reports every answer from 400 on; those are what the tests are about.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(message.text())
    }
  })
})
afterEach(async () => {
  await context.close()
  // Hydration, content security policy, uncaught errors: nobody complains.
  expect(complaints).toEqual([])
})

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']

/** Everything on a phone in light and at a desk in dark; between them only colours can differ. */
const LOOKS = [
  { width: 390, colorScheme: 'light', isWhole: true },
  { width: 390, colorScheme: 'dark', isWhole: false },
  { width: 1280, colorScheme: 'light', isWhole: false },
  { width: 1280, colorScheme: 'dark', isWhole: true },
] as const

async function violations(isWhole: boolean) {
  const axe = new AxeBuilder({ page })
  const { violations: found } = await (isWhole
    ? axe.withTags(TAGS)
    : axe.withRules('color-contrast')
  ).analyze()
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`)
}

describe('every page for everybody', () => {
  it.each([...PUBLIC_PAGES, '/no-existe', ...ENGLISH_PAGES, '/en/no-existe'])(
    '%s has no violation on phone and desk, in light and dark',
    async (path) => {
      await openPage(page, path)
      for (const { width, colorScheme, isWhole } of LOOKS) {
        await page.setViewportSize({ width, height: 900 })
        await page.emulateMedia({ colorScheme })
        expect({ width, colorScheme, found: await violations(isWhole) }).toEqual({
          width,
          colorScheme,
          found: [],
        })
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
        expect(overflow).toBeLessThanOrEqual(0)
      }
    },
    // Four looks at a long page: axe takes its time on a busy machine.
    120_000,
  )

  it('asks no other server for anything', async () => {
    const strangers: string[] = []
    page.on('request', (request) => {
      if (!request.url().startsWith(stack.url) && !request.url().startsWith('data:'))
        strangers.push(request.url())
    })
    for (const path of ['/', '/cursos', '/cursos/peluqueria-canina', '/sedes/bilbao', '/contacto']) {
      await page.goto(path, { waitUntil: 'networkidle' })
    }
    expect(strangers).toEqual([])
  })
})

describe('English pages', () => {
  it.each([...ENGLISH_PAGES, '/en/no-existe'])('%s has no Spanish word of ours', async (path) => {
    await openPage(page, path)
    expect(await page.evaluate(ownWords)).not.toMatch(SPANISH)
  })

  it('are reached by the switch, which keeps page and query, and lead back', async () => {
    await openPage(page, '/cursos?area=SAN')
    await page.getByRole('banner').getByRole('link', { name: 'English' }).click()
    await page.waitForURL('**/en/cursos?area=SAN')
    await page.locator('html[lang=en][data-hydrated]').waitFor()
    await page.getByRole('heading', { level: 1, name: 'Courses: Sanidad' }).waitFor()
    await page.getByRole('contentinfo').getByRole('link', { name: 'Español' }).click()
    await page.waitForURL('**/cursos?area=SAN')
    await page.locator('html[lang=es][data-hydrated]').waitFor()
  })

  it('stay English while one walks and searches', async () => {
    await openPage(page, '/en')
    await page.getByRole('search').getByRole('searchbox').fill('canina')
    await page.getByRole('button', { name: 'Search' }).click()
    await page.waitForURL('**/en/cursos?q=canina')
    await page.getByText('1 course for “canina”').waitFor()
    await page.getByRole('link', { name: 'Peluquería canina' }).click()
    await page.waitForURL('**/en/cursos/peluqueria-canina')
    await page.getByRole('link', { name: 'CEP Formación, home' }).click()
    await page.waitForURL(/\/en$/)
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
  })
})

/** Words of the Spanish interface; names of streets and people have none of them. */
const SPANISH =
  /(?<![\p{L}-])(?:cursos?|ciclos?|sedes?|plazas?|precio|gratis|horas?|desde|hasta|para|que|con|sin|tu|te|una|por|ver|buscar|llamar|pedir|información|solicitud|correo|teléfono|datos|página|inicio|convocatorias?|preguntas?|contacto|lunes|martes|miércoles|jueves|viernes|sábados?|domingo|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre|presencial|subvencionado|antes|fecha|nombre|apellidos|siguiente|anterior)(?![\p{L}-])/iu

/** Runs in the page: what it says and how it names things, outside of what is marked as Spanish. */
function ownWords(): string {
  const isOurs = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === 'en'
  const words: string[] = []
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement
    if (isOurs(element) && !element?.closest('script, style')) words.push(node.textContent ?? '')
  }
  for (const element of document.querySelectorAll('[aria-label], [title], img[alt]')) {
    if (!isOurs(element)) continue
    for (const name of ['aria-label', 'title', 'alt']) words.push(element.getAttribute(name) ?? '')
  }
  return words.join('\n')
}

describe('the course page on a phone', () => {
  it('answers the four questions and offers the form before the first scroll', async () => {
    await openPage(page, '/cursos/atencion-sociosanitaria-en-instituciones')
    const bar = page.getByRole('link', { name: 'Pedir información' })
    const barTop = (await bar.boundingBox())?.y ?? 0
    expect(barTop).toBeGreaterThan(700)
    for (const answer of ['Cuándo y dónde', 'Te queda por pagar', '¿Hay plaza?']) {
      const box = await page.locator('dl > div', { hasText: answer }).first().boundingBox()
      expect((box?.y ?? 9999) + (box?.height ?? 0)).toBeLessThanOrEqual(barTop)
    }
    await bar.click()
    expect(await page.locator('#pedir-informacion').isVisible()).toBe(true)
  })
})

describe('the catalogue with JavaScript', () => {
  it('follows every filter at once, in the address, and keeps the keyboard where it is', async () => {
    await page.setViewportSize({ width: 1280, height: 900 })
    await openPage(page, '/cursos')
    const box = page.getByRole('checkbox', { name: /Sanidad/ })
    await box.focus()
    await page.keyboard.press('Space')
    await page.waitForURL('**/cursos?area=SAN')
    expect(await box.evaluate((element) => element === document.activeElement)).toBe(true)
    await page.getByRole('heading', { name: 'Cursos de sanidad' }).waitFor()

    await page.getByRole('link', { name: 'Quitar Sanidad' }).click()
    await page.waitForURL('**/cursos')
    await page.getByRole('heading', { name: 'Cursos y ciclos' }).waitFor()
    expect(await box.isChecked()).toBe(false)
  })

  it('searches while one types', async () => {
    await openPage(page, '/cursos')
    await page.getByRole('searchbox').fill('canina')
    await page.waitForURL('**/cursos?q=canina')
    await page.getByRole('heading', { name: 'Peluquería canina' }).waitFor()
  })
})

describe('the menu on a phone', () => {
  it('opens and closes from the keyboard', async () => {
    await openPage(page, '/contacto')
    const button = page.locator('header summary')
    await button.focus()
    await page.keyboard.press('Enter')
    const link = page.getByRole('navigation', { name: 'Menú' }).getByRole('link', { name: 'Sedes' })
    expect(await link.isVisible()).toBe(true)
    await page.keyboard.press('Escape')
    expect(await link.isVisible()).toBe(false)
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true)
  })
})
