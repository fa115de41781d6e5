import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { apiError } from '@cep/contracts/api-error'
import { until } from '@cep/testing/until'
import { describe, expect, it } from 'vitest'
import { useEdge } from './testing/use-edge.ts'

const system = useEdge()

describe('headers', () => {
  it("are the edge's own, whatever the application sends", async () => {
    system.upstream.answer('/loud', (_request, response) => {
      response.setHeader('x-powered-by', 'Next.js')
      response.setHeader('content-security-policy', 'default-src *')
      response.setHeader('x-frame-options', 'ALLOWALL')
      response.end('x')
    })
    const { headers } = await system.get('/loud')
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN')
    expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
    expect(headers.get('permissions-policy')).toContain('geolocation=()')
    const policy = headers.get('content-security-policy')
    expect(policy).toContain(`script-src 'nonce-`)
    expect(policy).toContain(`http://127.0.0.1:${system.edge.port}/assets/`)
    expect(policy).toContain("frame-ancestors 'self'")
    expect(policy).not.toContain("script-src 'self'")
  })

  it('leave it to the application when to come back, if it says so', async () => {
    system.upstream.answer('/api/busy', (_request, response) => {
      response.statusCode = 503
      response.setHeader('retry-after', '7')
      response.end()
    })
    expect((await system.get('/api/busy')).headers.get('retry-after')).toBe('7')
  })

  it.each([
    ['/admin', "script-src 'self' 'unsafe-inline'"],
    ['/admin/collections/leads', "frame-src 'self'"],
    ['/queues/', "script-src 'self' 'unsafe-inline'"],
    ['/api/users/me', "default-src 'none'"],
    ['/administracion', "script-src 'nonce-"],
  ])('give %s a policy it can live with', async (path, expected) => {
    expect((await system.get(path)).headers.get('content-security-policy')).toContain(expected)
  })

  it('tell the application the true address, never a claimed one', async () => {
    await system.bodyOf('/api/whoami', {
      'x-forwarded-for': '6.6.6.6',
      'x-real-ip': '6.6.6.6',
      forwarded: 'for=6.6.6.6',
      'x-forwarded-proto': 'gopher',
      'x-request-id': 'mine',
    })
    const headers = system.upstream.requestsTo('/api/whoami')[0]?.headers ?? {}
    expect(JSON.stringify(headers)).not.toMatch(/6\.6\.6\.6|gopher|mine/)
    expect(headers['x-forwarded-for']).toBe('127.0.0.1')
    expect(headers['x-real-ip']).toBe('127.0.0.1')
    expect(headers['x-forwarded-proto']).toBe('http')
    expect(headers['x-forwarded-host']).toBe(`127.0.0.1:${system.edge.port}`)
    expect(headers['x-request-id']).toMatch(/^[0-9a-f]{32}$/)
  })

  it('keep compressed files compressed', async () => {
    await system.bodyOf('/assets/app-2.css')
    expect(system.upstream.requestsTo('/assets/app-2.css')[0]?.headers['accept-encoding']).toBe('gzip')
  })
})

it('logs neither address nor query string', async () => {
  await system.bodyOf('/logged?email=ana%40example.com')
  const line = await until('the line to be written', async () =>
    system.edge
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
  expect((await system.get('/__edge/502.html')).status).toBe(404)
  expect((await system.get('/__edge/503.json')).status).toBe(404)
})
