import { describe, expect, it } from 'vitest'
import { useEdge } from './testing/use-edge.ts'

const system = useEdge()

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
    expect(await system.bodyOf(path)).toBe('visit 1')
    expect(await system.bodyOf(path)).toBe('visit 1')
    const own = await system.get(path + query, headers)
    expect(await own.text()).toBe('visit 2')
    expect(own.headers.get('cache-control')).toBe('private, no-store')
    expect(await system.bodyOf(path + query, headers)).toBe('visit 3')
    expect(await system.bodyOf(path)).toBe('visit 1')
  })

  it.each(privately)('with %s leave nothing behind for others', async (name, query, headers) => {
    const path = `/nothing-${name.replaceAll(' ', '-')}`
    expect(await system.bodyOf(path + query, headers)).toBe('visit 1')
    expect(await system.bodyOf(path)).toBe('visit 2')
  })

  it('reach the application with their cookie', async () => {
    await system.bodyOf('/with-cookie', { cookie: 'payload-token=abc' })
    expect(system.upstream.requestsTo('/with-cookie')[0]?.headers.cookie).toBe('payload-token=abc')
  })

  it('may still use the cached files', async () => {
    system.upstream.answer('/assets/app-1.js', (_request, response) => {
      response.setHeader('cache-control', 'public, max-age=31536000, immutable')
      response.end('1')
    })
    const response = await system.get('/assets/app-1.js', { cookie: 'payload-token=abc' })
    expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  })
})

describe('what the application says', () => {
  it.each(['no-store', 'private, max-age=60'])('is obeyed when it says %s', async (cacheControl) => {
    const path = `/says-${cacheControl.length}`
    system.upstream.answer(path, (_request, response, visit) => {
      response.setHeader('cache-control', cacheControl)
      response.end(`visit ${visit}`)
    })
    expect(await system.bodyOf(path)).toBe('visit 1')
    const second = await system.get(path)
    expect(await second.text()).toBe('visit 2')
    expect(second.headers.get('cache-control')).toBe(cacheControl)
  })

  it('is not cached when it sets a cookie', async () => {
    system.upstream.answer('/sets-cookie', (_request, response, visit) => {
      response.setHeader('set-cookie', `visitor=${visit}`)
      response.end(`visit ${visit}`)
    })
    expect((await system.get('/sets-cookie')).headers.get('set-cookie')).toBe('visitor=1')
    expect((await system.get('/sets-cookie')).headers.get('set-cookie')).toBe('visitor=2')
  })

  it('is not kept when it is a failure', async () => {
    system.upstream.answer('/fails-once', (_request, response, visit) => {
      response.statusCode = visit === 1 ? 503 : 200
      response.end(`visit ${visit}`)
    })
    expect((await system.get('/fails-once')).status).toBe(503)
    expect(await system.bodyOf('/fails-once')).toBe('visit 2')
  })
})
