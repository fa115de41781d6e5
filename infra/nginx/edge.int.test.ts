import { readdirSync, readFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { apiError } from '@cep/contracts/api-error'
import { until } from '@cep/testing/until'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startFakeUpstream } from './testing/fake-upstream.ts'
import { NONCE_PLACEHOLDER, startEdge } from './testing/start-edge.ts'

type Edge = Awaited<ReturnType<typeof startEdge>>
type Upstream = Awaited<ReturnType<typeof startFakeUpstream>>

let upstream: Upstream
let edge: Edge
let limitedEdge: Edge

beforeAll(async () => {
  upstream = await startFakeUpstream()
  edge = await startEdge(upstream.address)
  limitedEdge = await startEdge(upstream.address, { rateLimits: 'on' })
})

afterAll(async () => {
  await edge.stop()
  await limitedEdge.stop()
  await upstream.stop()
})

const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(edge.url + path, { headers, redirect: 'manual' })
const bodyOf = async (path: string, headers: Record<string, string> = {}) => (await get(path, headers)).text()

const page = (content: string) => `<!doctype html><script nonce="${NONCE_PLACEHOLDER}">1</script>${content}`

describe('nonces', () => {
  it('gives two visitors of one cached page different nonces, each that of its own policy', async () => {
    upstream.answer('/nonce', (_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('etag', '"v1"')
      response.setHeader('last-modified', 'Tue, 24 Nov 2026 10:00:00 GMT')
      response.end(page('hola') + page('otra vez'))
    })
    const visits = []
    for (let visit = 0; visit < 3; visit++) {
      const response = await get('/nonce')
      const inPage = [...(await response.text()).matchAll(/nonce="([^"]*)"/g)].map((match) => match[1])
      const inHeader = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1]
      expect(inPage).toEqual([inHeader, inHeader])
      expect(inHeader).toMatch(/^[0-9a-f]{32}$/)
      expect(response.headers.get('etag')).toBeNull()
      expect(response.headers.get('last-modified')).toBeNull()
      visits.push({ nonce: inHeader, cache: response.headers.get('x-cache') })
    }
    expect(new Set(visits.map(({ nonce }) => nonce)).size).toBe(3)
    expect(visits.map(({ cache }) => cache)).toEqual(['MISS', 'HIT', 'HIT'])
    expect(upstream.requestsTo('/nonce')).toHaveLength(1)
  })

  it('never answers "not modified" for a page', async () => {
    const response = await get('/nonce', {
      'if-none-match': '"v1"',
      'if-modified-since': 'Tue, 24 Nov 2026 10:00:00 GMT',
    })
    expect(response.status).toBe(200)
    expect(await response.text()).not.toContain(NONCE_PLACEHOLDER)
  })

  it('compresses after the nonce, and asks the application for plain text', async () => {
    upstream.answer('/long', (_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(page('largo '.repeat(2000)))
    })
    for (let visit = 0; visit < 2; visit++) {
      const response = await get('/long', { 'accept-encoding': 'gzip' })
      expect(response.headers.get('content-encoding')).toBe('gzip')
      expect(await response.text()).not.toContain(NONCE_PLACEHOLDER)
    }
    expect(upstream.requestsTo('/long')[0]?.headers['accept-encoding']).toBeUndefined()
  })
})

describe('cache key', () => {
  const tracked = [
    ['utm_source=x', ''],
    ['utm_source=x&utm_medium=y&gclid=1&fbclid=2&msclkid=3&ttclid=4&li_fat_id=5&mc_eid=6', ''],
    ['area=SAN&utm_source=x', 'area=SAN'],
    ['utm_source=x&area=SAN', 'area=SAN'],
    ['b=2&gclid=1&a=1&fbclid=3&area=SAN&area=EST&utm_campaign=n', 'b=2&a=1&area=SAN&area=EST'],
    ['UTM_Source=x&q=auxiliar+de+farmacia', 'q=auxiliar+de+farmacia'],
    ['q=utm_source%3Dx&utm_term', 'q=utm_source%3Dx'],
    [
      'a=1&utm_a=1&b=2&utm_b=2&c=3&utm_c=3&d=4&utm_d=4&e=5&utm_e=5&f=6&utm_f=6&g=7&utm_g=7&h=8',
      'a=1&b=2&c=3&d=4&e=5&f=6&g=7&h=8',
    ],
    ['a=1&&b=2&', 'a=1&b=2'],
    ['myutm_source=1', 'myutm_source=1'],
    ['gclidx=1', 'gclidx=1'],
  ]

  it.each(tracked)('drops what advertising added to ?%s', async (query, expected) => {
    const path = `/key-${Buffer.from(query).toString('hex')}`
    await bodyOf(`${path}?${query}`)
    expect(upstream.requestsTo(path).map(({ url }) => url)).toEqual([
      `${path}${expected ? `?${expected}` : ''}`,
    ])
    const second = await get(expected ? `${path}?${expected}` : path)
    expect(second.headers.get('x-cache')).toBe('HIT')
  })

  it('keeps queries apart that differ in anything else', async () => {
    expect(await bodyOf('/apart?area=SAN')).toBe('visit 1')
    expect(await bodyOf('/apart?area=EST')).toBe('visit 2')
    expect(await bodyOf('/apart?area=SAN&utm_source=x')).toBe('visit 1')
  })

  it('is not misled by a query with thousands of parameters', async () => {
    const query = Array.from({ length: 600 }, (_, index) => `utm_${index}=1&p${index}=1`)
      .join('&')
      .slice(0, 7000)
    expect((await get(`/many?${query}`)).status).toBe(200)
  })

  it("caches the router's data and the public API by the same rules", async () => {
    for (const path of ['/cursos.data', '/api/public/courses']) {
      expect(await bodyOf(`${path}?q=a&utm_source=1`)).toBe('visit 1')
      expect(await bodyOf(`${path}?utm_source=2&q=a`)).toBe('visit 1')
    }
  })

  it('hides from the application what a shared page must not depend on', async () => {
    await bodyOf('/shared', {
      cookie: 'theme=dark',
      'accept-language': 'en',
      referer: 'https://ads.example/?utm_source=x',
    })
    const headers = upstream.requestsTo('/shared')[0]?.headers ?? {}
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('accept-language')
    expect(headers).not.toHaveProperty('referer')
  })
})

describe('private requests', () => {
  const privately: [string, string, Record<string, string>][] = [
    ['a session', '', { cookie: 'a=1; payload-token=abc' }],
    ['a session alone', '', { cookie: 'payload-token=abc' }],
    ['an Authorization header', '', { authorization: 'users API-Key 123' }],
    ['a preview', '?preview=1', {}],
    ['a preview among other parameters', '?a=1&preview', {}],
  ]

  it.each(privately)('with %s never meet the cache', async (name, query, headers) => {
    const path = `/private-${name.replaceAll(' ', '-')}`
    expect(await bodyOf(path)).toBe('visit 1')
    expect(await bodyOf(path)).toBe('visit 1')
    const own = await get(path + query, headers)
    expect(await own.text()).toBe('visit 2')
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    expect(await bodyOf(path + query, headers)).toBe('visit 3')
    expect(await bodyOf(path)).toBe('visit 1')
  })

  it.each(privately)('with %s leave nothing behind for others', async (name, query, headers) => {
    const path = `/nothing-${name.replaceAll(' ', '-')}`
    expect(await bodyOf(path + query, headers)).toBe('visit 1')
    expect(await bodyOf(path)).toBe('visit 2')
  })

  it('reach the application with their cookie', async () => {
    await bodyOf('/with-cookie', { cookie: 'payload-token=abc' })
    expect(upstream.requestsTo('/with-cookie')[0]?.headers.cookie).toBe('payload-token=abc')
  })

  it('may still use the cached files', async () => {
    upstream.answer('/assets/app-1.js', (_request, response) => {
      response.setHeader('cache-control', 'public, max-age=31536000, immutable')
      response.end('1')
    })
    const response = await get('/assets/app-1.js', { cookie: 'payload-token=abc' })
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })
})

describe('what the application says', () => {
  it.each(['no-store', 'private, max-age=60'])('is obeyed when it says %s', async (cacheControl) => {
    const path = `/says-${cacheControl.length}`
    upstream.answer(path, (_request, response, visit) => {
      response.setHeader('cache-control', cacheControl)
      response.end(`visit ${visit}`)
    })
    expect(await bodyOf(path)).toBe('visit 1')
    const second = await get(path)
    expect(await second.text()).toBe('visit 2')
    expect(second.headers.get('cache-control')).toBe(cacheControl)
  })

  it('is not cached when it sets a cookie', async () => {
    upstream.answer('/sets-cookie', (_request, response, visit) => {
      response.setHeader('set-cookie', `visitor=${visit}`)
      response.end(`visit ${visit}`)
    })
    expect((await get('/sets-cookie')).headers.get('set-cookie')).toBe('visitor=1')
    expect((await get('/sets-cookie')).headers.get('set-cookie')).toBe('visitor=2')
  })

  it('is not kept when it is a failure', async () => {
    upstream.answer('/fails-once', (_request, response, visit) => {
      response.statusCode = visit === 1 ? 503 : 200
      response.end(`visit ${visit}`)
    })
    expect((await get('/fails-once')).status).toBe(503)
    expect(await bodyOf('/fails-once')).toBe('visit 2')
  })
})

describe('a page that was seen before', () => {
  it('is served stale while the application fails or is dead, and fresh again afterwards', async () => {
    let isBroken = false
    upstream.answer('/stale', (_request, response, visit) => {
      response.statusCode = isBroken ? 503 : 200
      response.setHeader('content-type', 'text/html')
      response.end(page(isBroken ? 'broken' : `visit ${visit}`))
    })
    const visit = async () => {
      const response = await get('/stale')
      return { status: response.status, cache: response.headers.get('x-cache'), text: await response.text() }
    }
    expect((await visit()).text).toContain('visit 1')

    isBroken = true
    const whileFailing = await until('the page to grow old', async () => {
      const seen = await visit()
      return seen.cache !== 'HIT' && seen
    })
    expect(whileFailing).toMatchObject({ status: 200, text: expect.stringContaining('visit 1') })
    // The renewal in the background has failed by now; the old page stays.
    await until('the renewal to be tried', async () => upstream.requestsTo('/stale').length > 1)
    expect(await visit()).toMatchObject({ status: 200, text: expect.stringContaining('visit 1') })

    await upstream.die()
    expect(await visit()).toMatchObject({ status: 200, text: expect.stringContaining('visit 1') })
    const unseen = await get('/never-seen', { accept: 'text/html' })
    expect(unseen.status).toBe(502)
    expect(unseen.headers.get('retry-after')).toBe('5')
    expect(await unseen.text()).toContain('Volvemos enseguida')
    const unseenByProgram = await get('/api/courses')
    expect(unseenByProgram.status).toBe(502)
    expect(apiError.parse(await unseenByProgram.json()).error.code).toBe('unavailable')

    await upstream.revive()
    isBroken = false
    await until('the page to be renewed', async () => !(await visit()).text.includes('visit 1'))
  })

  it('disappears when it is taken down, even with an answer that may not be stored', async () => {
    let isPublished = true
    upstream.answer('/taken-down', (_request, response) => {
      response.statusCode = isPublished ? 200 : 404
      if (!isPublished) response.setHeader('cache-control', 'no-store')
      response.end(isPublished ? 'here' : 'gone')
    })
    expect(await bodyOf('/taken-down')).toBe('here')
    isPublished = false
    await until('the page to be gone', async () => (await get('/taken-down')).status === 404)
    expect((await get('/taken-down')).status).toBe(404)
  })
})

describe('limits', () => {
  const post = (path: string, { to = edge, body = '{}', headers = {} as Record<string, string> } = {}) =>
    fetch(to.url + path, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    })

  it.each(['/api/leads', '/api/privacy-requests'])('refuse a body over 16 KiB for %s', async (path) => {
    const tooLarge = 'x'.repeat(16 * 1024 + 1)
    const program = await post(path, { body: tooLarge })
    expect(program.status).toBe(413)
    expect(apiError.parse(await program.json()).error.code).toBe('body_too_large')
    const person = await post(path, { body: tooLarge, headers: { accept: 'text/html,*/*' } })
    expect(person.status).toBe(413)
    expect(person.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(await person.text()).toContain('Lo que envías es demasiado grande')
    expect((await post(path, { body: 'x'.repeat(16 * 1024) })).status).toBe(200)
    expect(upstream.requestsTo(path)).toHaveLength(1)
  })

  it('let an upload of 2 MB through to the CMS', async () => {
    expect((await post('/api/media', { body: 'x'.repeat(2 * 1024 * 1024) })).status).toBe(200)
  })

  it.each([
    ['/api/leads', 40],
    ['/api/users/login', 30],
  ])('answer 429 to an address that posts to %s without end', async (path, attempts) => {
    const answers = await Promise.all(Array.from({ length: attempts }, () => post(path, { to: limitedEdge })))
    const refused = answers.filter(({ status }) => status === 429)
    expect(refused.length).toBeGreaterThan(5)
    expect(answers.filter(({ status }) => status === 200).length).toBeGreaterThan(5)
    const [first] = refused
    expect(first?.headers.get('retry-after')).toBe('10')
    expect(apiError.parse(await first?.json()).error.code).toBe('too_many_requests')
  })

  it('leave reading alone where writing is limited', async () => {
    const reads = await Promise.all(Array.from({ length: 40 }, () => fetch(`${limitedEdge.url}/api/leads`)))
    expect(reads.every(({ status }) => status === 200)).toBe(true)
  })

  it('answer a person with a page', async () => {
    const answers = await Promise.all(
      Array.from({ length: 40 }, () =>
        post('/api/leads', { to: limitedEdge, headers: { accept: 'text/html' } }),
      ),
    )
    const refused = answers.find(({ status }) => status === 429)
    expect(await refused?.text()).toContain('Vas un poco rápido')
  })

  it('are all off when told so', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => post('/api/leads')))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
  })
})

describe('maintenance', () => {
  it('goes on reading and refuses writes', async () => {
    const write = (headers: Record<string, string> = {}) =>
      fetch(`${edge.url}/api/leads`, { method: 'POST', body: '{}', headers })
    edge.maintenance(true)
    const refused = await until('maintenance to begin', async () => {
      const response = await write()
      return response.status === 503 && response
    })
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(apiError.parse(await refused.json()).error.code).toBe('unavailable')
    expect(await (await write({ accept: 'text/html' })).text()).toContain('Estamos de mantenimiento')
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      expect((await fetch(`${edge.url}/queues/api`, { method })).status).toBe(503)
    }
    for (const path of ['/', '/cursos', '/api/public/courses', '/admin', '/queues/']) {
      expect((await get(path)).status).toBe(200)
    }
    edge.maintenance(false)
    await until('maintenance to end', async () => (await write()).status === 200)
  })
})

describe('headers', () => {
  it("are the edge's own, whatever the application sends", async () => {
    upstream.answer('/loud', (_request, response) => {
      response.setHeader('x-powered-by', 'Next.js')
      response.setHeader('content-security-policy', 'default-src *')
      response.setHeader('x-frame-options', 'ALLOWALL')
      response.end('x')
    })
    const { headers } = await get('/loud')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain(`script-src 'nonce-`)
    expect(policy).toContain(`http://127.0.0.1:${edge.port}/assets/`)
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).not.toContain("script-src 'self'")
  })

  it.each([
    ['/admin', "script-src 'self' 'unsafe-inline'"],
    ['/admin/collections/leads', "frame-src 'self'"],
    ['/queues/', "script-src 'self' 'unsafe-inline'"],
    ['/api/users/me', "default-src 'none'"],
    ['/administracion', "script-src 'nonce-"],
  ])('give %s a policy it can live with', async (path, expected) => {
    expect((await get(path)).headers.get('content-security-policy')).toContain(expected)
  })

  it('tell the application the true address, never a claimed one', async () => {
    await bodyOf('/api/whoami', {
      'x-forwarded-for': '6.6.6.6',
      'x-real-ip': '6.6.6.6',
      forwarded: 'for=6.6.6.6',
      'x-forwarded-proto': 'gopher',
      'x-request-id': 'mine',
    })
    const headers = upstream.requestsTo('/api/whoami')[0]?.headers ?? {}
    expect(JSON.stringify(headers)).not.toMatch(/6\.6\.6\.6|gopher|mine/)
    expect(headers['x-forwarded-for']).toBe('127.0.0.1')
    expect(headers['x-real-ip']).toBe('127.0.0.1')
    expect(headers['x-forwarded-proto']).toBe('http')
    expect(headers['x-forwarded-host']).toBe(`127.0.0.1:${edge.port}`)
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/)
  })

  it('keep compressed files compressed', async () => {
    await bodyOf('/assets/app-2.css')
    expect(upstream.requestsTo('/assets/app-2.css')[0]?.headers['accept-encoding']).toBe('gzip')
  })
})

describe('uploads', () => {
  const object = (name: string, contentType: string, content = 'content') =>
    upstream.answer(`/cep-uploads/${name}`, (_request, response) => {
      response.setHeader('content-type', contentType)
      response.setHeader('x-amz-request-id', '1')
      response.end(content)
    })

  it('come from the bucket, cacheable for long, without anything of the visitor', async () => {
    object('foto%20uno.webp', 'image/webp')
    const response = await get('/media/foto%20uno.webp?uploads&acl', {
      cookie: 'payload-token=abc',
      authorization: 'AWS4 x',
      'x-amz-acl': 'public-read-write',
    })
    expect(response.status).toBe(200)
    expect(response.headers.get('cache-control')).toBe('public, max-age=2592000')
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(response.headers.get('content-disposition')).toBeNull()
    expect(response.headers.get('x-amz-request-id')).toBeNull()
    const [asked] = upstream.requestsTo('/cep-uploads/foto%20uno.webp')
    expect(asked?.url).toBe('/cep-uploads/foto%20uno.webp')
    expect(Object.keys(asked?.headers ?? {})).toEqual(['host'])
  })

  it.each(['POST', 'PUT', 'DELETE', 'PATCH'])("can't be changed by %s", async (method) => {
    const response = await fetch(`${edge.url}/media/foto.webp`, { method })
    expect(response.status).toBe(405)
    expect(upstream.requestsTo('/cep-uploads/foto.webp')).toEqual([])
  })

  it.each([
    '/media/',
    '/media/../cep-backups/x',
    '/media/%2e%2e/cep-backups/x',
    '/media/a/..%2f..%2fcep-backups/x',
    '/media/a%00b',
  ])('are objects only: %s asks the store nothing', async (path) => {
    // fetch tidies the path up; an attacker doesn't.
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port: edge.port, path }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
        .on('error', reject)
        .end()
    })
    expect([400, 404, 200]).toContain(status)
    expect(upstream.requestsTo('/cep-backups/x')).toEqual([])
    expect(upstream.requestsTo('/cep-uploads/')).toEqual([])
    expect(upstream.requestsTo(path.replace('/media', '/cep-uploads'))).toEqual([])
  })

  it('lock scripts in SVG into a sandbox and offer other files for download', async () => {
    object('logo.svg', 'image/svg+xml', '<svg><script>alert(1)</script></svg>')
    object('hoja.csv', 'text/csv')
    object('guia.pdf', 'application/pdf')
    expect((await get('/media/logo.svg')).headers.get('content-security-policy')).toContain('sandbox')
    expect((await get('/media/hoja.csv')).headers.get('content-disposition')).toBe('attachment')
    expect((await get('/media/guia.pdf')).headers.get('content-disposition')).toBeNull()
  })

  it('answer parts of a file', async () => {
    object('video.mp4', 'video/mp4', '0123456789')
    await bodyOf('/media/video.mp4')
    const part = await get('/media/video.mp4', { range: 'bytes=2-4' })
    expect(part.status).toBe(206)
    expect(await part.text()).toBe('234')
  })

  it('answer a missing one with our own page, not to be kept', async () => {
    upstream.answer('/cep-uploads/falta.webp', (_request, response) => {
      response.statusCode = 404
      response.setHeader('content-type', 'application/xml')
      response.end('<Error><Code>NoSuchKey</Code></Error>')
    })
    const response = await get('/media/falta.webp', { accept: 'text/html' })
    expect(response.status).toBe(404)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(await response.text()).toContain('No encontramos esta página')
  })
})

it('logs neither address nor query string', async () => {
  await bodyOf('/logged?email=ana%40example.com')
  const line = await until('the line to be written', async () =>
    edge
      .accessLog()
      .split('\n')
      .find((entry) => entry.includes('/logged')),
  )
  expect(JSON.parse(line)).toMatchObject({ method: 'GET', path: '/logged', status: 200, cache: 'MISS' })
  expect(line).not.toMatch(/ana|127\.0\.0\.1/)
})

it('keeps its own JSON errors to the contract', () => {
  const folder = join(import.meta.dirname, 'errors')
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  expect(files.length).toBeGreaterThan(5)
  for (const file of files) apiError.parse(JSON.parse(readFileSync(join(folder, file), 'utf8')))
})

it('serves its error pages to nobody who asks for them by name', async () => {
  expect((await get('/__edge/502.html')).status).toBe(404)
  expect((await get('/__edge/503.json')).status).toBe(404)
})
