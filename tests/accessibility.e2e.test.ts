import { AxeBuilder } from '@axe-core/playwright'
import { languageOf } from '@cep/contracts/language'
import { launchBrowser } from '@cep/testing/browser'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { watch } from './support/console-errors.ts'
import { askAs, signIn, tokenOf } from './support/sign-in.ts'

const system = inject('system')
/** Every page in each width and in each scheme; the site's own tests try all four together. */
const VIEWS = [
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
] as const
let browser: Browser
let paths: string[]

beforeAll(async () => {
  browser = await launchBrowser()
  paths = await publicPaths()
})
afterAll(() => browser.close())

/** Every kind of page once, the fixed ones and one of each kind in the sitemap; some of them in English. */
async function publicPaths(): Promise<string[]> {
  const sitemap = await (await fetch(`${system.edge}/sitemap.xml`)).text()
  const all = [...sitemap.matchAll(/<loc>([^<]+)<\/loc>/g)].map((match) => new URL(match[1] ?? '').pathname)
  const byKind = new Map(
    all
      .filter((path) => languageOf(path) === 'es')
      .map((path) => [path.split('/').slice(0, 2).join('/') + (path.split('/')[2] ? '/…' : ''), path]),
  )
  return [
    ...byKind.values(),
    '/cursos?q=zzzz',
    '/gracias?ref=CEP-0000-0000',
    '/mis-datos',
    '/baja',
    '/no-existe',
    '/en',
    '/en/cursos',
    `/en${byKind.get('/cursos/…')}`,
    '/en/contacto',
    '/en/privacidad',
    '/en/gracias?ref=CEP-0000-0000',
    '/en/mis-datos',
  ]
}

describe.each(VIEWS)('at $width px, $colorScheme', ({ colorScheme, ...viewport }) => {
  it('every public page is free of axe violations', async () => {
    const context = await browser.newContext({
      viewport,
      colorScheme,
      locale: 'es-ES',
      reducedMotion: 'reduce',
    })
    const page = await context.newPage()
    const { problems, foreign } = watch(page, system.edge)
    const found: string[] = []
    for (const path of paths) {
      await page.goto(system.edge + path)
      const { violations } = await new AxeBuilder({ page }).analyze()
      found.push(...violations.map(({ id, nodes }) => `${path}: ${id} at ${nodes[0]?.target}`))
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)
      if (overflow > 0) found.push(`${path}: scrolls sideways by ${overflow} px`)
    }
    await context.close()
    expect(found).toEqual([])
    expect(foreign).toEqual([])
    expect(problems.filter((text) => !text.includes('404'))).toEqual([])
  }, 120_000)

  it('our views of the panel are free of axe violations, Payload’s own of critical ones', async () => {
    const context = await browser.newContext({ viewport, colorScheme, locale: 'es-ES' })
    await signIn(context, system, 'asesor')
    const page = await context.newPage()
    const found: string[] = []
    for (const { path, within } of [
      { path: '/admin', within: 'body' },
      { path: '/admin/mis-solicitudes', within: 'body' },
      { path: '/admin/calendario', within: 'body' },
      { path: await firstLead(), within: 'main' },
      { path: '/admin/collections/courses', within: null },
      { path: '/admin/account', within: null },
    ]) {
      await page.goto(system.edge + path, { waitUntil: 'networkidle' })
      const { violations } = await new AxeBuilder({ page }).include(within ?? 'body').analyze()
      found.push(
        ...violations
          .filter(({ impact }) => within !== null || impact === 'critical')
          .map(({ id, nodes }) => `${path}: ${id} at ${nodes[0]?.target}`),
      )
    }
    await context.close()
    expect(found).toEqual([])
  }, 120_000)
})

/** Ours within the frame of tabs that Payload draws around every document. */
async function firstLead(): Promise<string> {
  const { body } = await askAs(system, await tokenOf(system, 'asesor'), '/leads?limit=1&depth=0')
  return `/admin/collections/leads/${body.docs[0].id}`
}
