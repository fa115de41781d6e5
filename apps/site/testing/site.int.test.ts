import { freePort } from '@cep/testing/free-port'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { courseDetails } from './fake-cms/courses.ts'
import { ENGLISH_PAGES, PUBLIC_PAGES } from './public-pages.ts'
import { ensureBuilt, NONCE_PLACEHOLDER, type Stack, startStack } from './start-stack.ts'

let stack: Stack
beforeAll(async () => {
  ensureBuilt()
  stack = await startStack({ edge: 0, cms: 0, site: await freePort() })
})
afterAll(() => stack.stop())
afterEach(() => {
  stack.cms.isDown = false
})

/** Straight to the site, without the edge. */
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(stack.siteUrl + path, { headers, redirect: 'manual' })
const page = async (path: string, headers?: Record<string, string>) => (await get(path, headers)).text()

const SHARED = 'public, max-age=0, s-maxage=5, stale-while-revalidate=86400'

describe('pages', () => {
  it.each([...PUBLIC_PAGES, ...ENGLISH_PAGES])('%s is complete without JavaScript', async (path) => {
    const response = await get(path)
    const html = await response.text()
    expect(response.status).toBe(200)
    expect(html).toMatch(/^\/en(?:$|[/?])/.test(path) ? /<html lang="en"/ : /<html lang="es"/)
    expect(html.match(/<h1[ >]/g)).toHaveLength(1)
    expect(html.match(/<title>[^<]{5,}<\/title>/g)).toHaveLength(1)
    expect(html).toMatch(/<meta name="description" content="[^"]{30,}"/)
    expect(html).toContain('property="og:image" content="http')
  })

  it('are told apart by canonical address or noindex', async () => {
    expect(await page('/cursos/peluqueria-canina?utm_source=x')).toContain(
      `<link rel="canonical" href="${stack.url}/cursos/peluqueria-canina"/>`,
    )
    expect(await page('/cursos?q=cocina')).toContain('content="noindex, follow"')
    expect(await page('/cursos?area=SAN')).toContain(
      `<link rel="canonical" href="${stack.url}/cursos?area=SAN"/>`,
    )
    expect(await page('/gracias')).toContain('content="noindex, follow"')
  })

  it('show only a reference that looks like one', async () => {
    expect(await page('/gracias?ref=CEP-7K3M-9QXZ')).toContain('CEP-7K3M-9QXZ')
    const words = (await page('/gracias?ref=%3Cb%3Ellama+al+906%3C/b%3E')).replace(/<[^>]*>/g, '')
    expect(words.split('window.__reactRouterContext')[0]).not.toContain('906')
  })
})

describe('languages', () => {
  it.each(['/', '/cursos?area=SAN', '/cursos/peluqueria-canina', '/privacidad'])(
    '%s names itself in both, and so does its translation',
    async (path) => {
      const english = path === '/' ? '/en' : `/en${path}`
      for (const address of [path, english]) {
        const html = await page(address)
        expect(html).toContain(`<link rel="canonical" href="${stack.url}${address}"/>`)
        expect(html).toContain(`<link rel="alternate" hrefLang="es" href="${stack.url}${path}"/>`)
        expect(html).toContain(`<link rel="alternate" hrefLang="en" href="${stack.url}${english}"/>`)
        expect(html).toContain(`<link rel="alternate" hrefLang="x-default" href="${stack.url}${path}"/>`)
      }
      expect(await page(path)).toContain('<meta property="og:locale" content="es_ES"/>')
      expect(await page(english)).toContain('<meta property="og:locale" content="en_GB"/>')
    },
  )

  it('are chosen by the address alone', async () => {
    const headers = { 'accept-language': 'en-GB', cookie: 'lang=en' }
    const response = await get('/cursos', headers)
    expect(response.status).toBe(200)
    expect(response.headers.get('vary') ?? '').not.toMatch(/language|cookie/i)
    expect(await response.text()).toContain('<html lang="es"')
    expect(await page('/en/cursos', { 'accept-language': 'es' })).toContain('<html lang="en"')
  })

  it('are one plain link apart, which keeps the page and its query', async () => {
    expect(await page('/cursos?area=SAN&sort=price')).toMatch(
      /<a href="\/en\/cursos\?area=SAN&amp;sort=price"[^>]*lang="en"/,
    )
    expect(await page('/en/cursos?area=SAN&sort=price')).toMatch(
      /<a href="\/cursos\?area=SAN&amp;sort=price"[^>]*lang="es"/,
    )
    expect(await page('/en')).toMatch(/<a href="\/"[^>]*lang="es"/)
    expect(await page('/en/no-existe')).toMatch(/<a href="\/no-existe"[^>]*lang="es"/)
  })

  it.each(ENGLISH_PAGES)('%s leads to no Spanish page but its own', async (path) => {
    const html = await page(path)
    const links = [...html.matchAll(/<a [^>]*href="(\/[^"]*)"[^>]*>/g)]
    const spanish = links.filter(
      ([tag, href]) => !/^\/en(?:$|[/?])/.test(href ?? '') && !/lang="es"/.test(tag),
    )
    expect(spanish.map(([tag]) => tag)).toEqual([])
  })

  it('do not know of each other’s redirects: one holds in both', async () => {
    const response = await get('/en/cursos-antiguos')
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe('/en/cursos')
  })
})

describe('the catalogue as a form', () => {
  it('keeps the whole query in the address and in its fields', async () => {
    const html = await page(
      '/cursos?q=cuidados&area=SAN&modality=presencial&from=2027-02&maxPrice=0&sort=price',
    )
    expect(html).toMatch(/<form[^>]*action="\/cursos" method="get"/)
    expect(html).toMatch(/name="q"[^>]*value="cuidados"/)
    expect(html).toMatch(/<input[^>]*name="area"[^>]*checked=""[^>]*value="SAN"/)
    expect(html).toMatch(/<option value="price" selected/)
    expect(html).toMatch(/Quitar <\/span><span[^>]*>Sanidad/)
  })

  it('says what was searched for instead', async () => {
    const html = await page('/cursos?q=veterniaria')
    expect(html).toContain('No hay nada para')
    expect(html).toContain('href="/cursos?q=veterinaria"')
  })

  it('has pages that keep the filters', async () => {
    expect(await page('/cursos?sort=name')).toContain('href="/cursos?sort=name&amp;page=2"')
  })
})

describe('the course page', () => {
  it('answers what, when and where, how much and whether there is a seat', async () => {
    const html = (await page('/cursos/atencion-sociosanitaria-en-instituciones')).replaceAll('\u00a0', ' ')
    for (const answer of [
      '450 horas',
      'Lunes 14 de diciembre',
      'Santander',
      'Gratis',
      'Últimas plazas: quedan 4',
    ]) {
      expect(html).toContain(answer)
    }
  })

  it('carries valid structured data', async () => {
    const html = await page('/cursos/atencion-sociosanitaria-en-instituciones')
    const blocks = [...html.matchAll(/<script type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs)]
    const types = blocks.map(([, json]) => JSON.parse(json ?? '')['@type'])
    expect(types.sort()).toEqual(['BreadcrumbList', 'Course'])
  })

  it('posts its form to the intake when there is no JavaScript', async () => {
    const html = await page('/cursos/peluqueria-canina')
    expect(html).toMatch(/<form[^>]*action="\/api\/leads" method="post"/)
    expect(html).toMatch(/<input type="hidden"[^>]*name="courseSlug"[^>]*value="peluqueria-canina"/)
    expect(html).toContain('name="consent.privacy"')
    expect(html).not.toMatch(/<input[^>]*name="consent\.marketing"[^>]*checked/)
  })
})

describe('what is not there', () => {
  it.each(['/en/no-existe', '/en/cursos/no-existe', '/en/a/b/c', '/en/en'])(
    'answers 404 in English for %s',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('This page is not here')
    },
  )

  it.each(['/no-existe', '/cursos/no-existe', '/a/b/c', '/convocatorias/SC-1999-001', '/sedes/x'])(
    'answers 404 with a way out for %s',
    async (path) => {
      const response = await get(path)
      expect(response.status).toBe(404)
      expect(await response.text()).toContain('Esta página no está aquí')
    },
  )

  it('follows a redirect that the centre has set', async () => {
    const response = await get('/cursos-antiguos')
    expect(response.status).toBe(301)
    expect(response.headers.get('location')).toBe('/cursos')
  })

  it('answers a missing asset without rendering a page', async () => {
    const response = await get('/assets/nothing-0000.js')
    expect(response.status).toBe(404)
    expect(await response.text()).toBe('')
  })
})

describe('without the CMS', () => {
  it.each(['/', '/cursos', '/cursos/peluqueria-canina', '/sitemap.xml', '/feed.xml'])(
    '%s answers 503 and is kept nowhere',
    async (path) => {
      stack.cms.isDown = true
      const response = await get(path)
      expect(response.status).toBe(503)
      expect(response.headers.get('cache-control')).toBe('no-store')
      expect(response.headers.get('retry-after')).toBe('10')
    },
  )

  it('explains itself, and is healthy: another process is at fault', async () => {
    stack.cms.isDown = true
    expect(await page('/cursos')).toContain('Ahora mismo no podemos enseñarte esta página')
    expect((await get('/health')).status).toBe(200)
  })
})

describe('headers', () => {
  it('let the edge hold pages and the router’s data alike, without a validator', async () => {
    for (const path of ['/cursos', '/cursos.data', '/no-existe', '/en', '/en/cursos.data']) {
      const { headers } = await get(path)
      expect(headers.get('cache-control')).toBe(SHARED)
      expect(headers.get('etag')).toBeNull()
      expect(headers.get('set-cookie')).toBeNull()
    }
  })

  it.each([
    '/gracias',
    '/baja',
    '/mis-datos',
    '/mis-datos/confirmar?token=a',
    '/en/gracias',
    '/en/baja',
    '/en/mis-datos',
    '/en/mis-datos/confirmar?token=a',
    '/cursos/peluqueria-canina?preview=1',
  ])('keep %s nowhere', async (path) => {
    expect((await get(path)).headers.get('cache-control')).toBe('no-store')
  })

  it('make hashed files immutable', async () => {
    const [, asset] = /(\/assets\/[^"]+\.woff2)/.exec(await page('/')) ?? []
    const response = await get(asset ?? '')
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toContain('immutable')
  })
})

it('sends scripts compressed, as the edge keeps them', async () => {
  const [, script] = /(\/assets\/framework-[^"]+\.js)/.exec(await page('/')) ?? []
  const response = await get(script ?? '', { 'accept-encoding': 'gzip' })
  expect(response.headers.get('content-encoding')).toBe('gzip')
  expect(await response.text()).toContain('function')
})

describe('the nonce', () => {
  it('stands on every script, and nowhere else', async () => {
    for (const path of PUBLIC_PAGES) {
      const html = await page(path)
      const scripts = html.match(/<script\b[^>]*>/g) ?? []
      expect(scripts.length).toBeGreaterThan(1)
      expect(scripts.filter((tag) => !tag.includes(`nonce="${NONCE_PLACEHOLDER}"`))).toEqual([])
      expect(html).not.toMatch(/\son[a-z]+=/)
    }
  })
})

describe('drafts', () => {
  const path = '/cursos/peluqueria-canina?preview=1'

  it('are shown to an editor', async () => {
    expect(await page(path, { cookie: 'a=b; payload-token=editor; c=d' })).toContain(
      'Borrador de Peluquería canina',
    )
  })

  it('are not shown to anybody else', async () => {
    expect((await get(path)).status).toBe(404)
    expect((await get(path, { cookie: 'payload-token=stranger' })).status).toBe(404)
  })
})

describe('for machines', () => {
  it('lists every address once in the sitemap, and all of them answer', async () => {
    const response = await get('/sitemap.xml')
    expect(response.headers.get('content-type')).toContain('xml')
    const paths = [...(await response.text()).matchAll(/<loc>([^<]+)<\/loc>/g)].map(
      ([, url]) => new URL(url ?? '').pathname,
    )
    expect(new Set(paths).size).toBe(paths.length)
    expect(paths.length).toBeGreaterThan(2 * courseDetails.length)
    expect(paths.filter((path) => /^\/en(?:$|\/)/.test(path))).toHaveLength(paths.length / 2)
    const statuses = await Promise.all(paths.map(async (path) => (await get(path)).status))
    expect(statuses.filter((status) => status !== 200)).toEqual([])
  })

  it('points robots to the sitemap', async () => {
    const text = await page('/robots.txt')
    expect(text).toContain(`Sitemap: ${stack.url}/sitemap.xml`)
    expect(text).toContain('Disallow: /admin')
  })

  it('has a feed of the blog', async () => {
    const response = await get('/feed.xml')
    expect(response.headers.get('content-type')).toContain('application/rss+xml')
    expect((await response.text()).match(/<item>/g)).toHaveLength(5)
  })
})
