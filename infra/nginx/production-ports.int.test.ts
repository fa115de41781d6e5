import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { DOMAIN } from './testing/start-production-edge.ts'
import { useProductionEdge } from './testing/use-production-edge.ts'

const system = useProductionEdge()

describe('port 80', () => {
  it.each(['', 'www.', 'api.', 's3.', 'minio.'])('sends %s… to HTTPS, the path with it', async (prefix) => {
    const name = prefix + DOMAIN
    const answer = await system.edge.askPlain('/cursos?area=SAN', { name })
    expect(answer).toMatchObject({ status: 301, headers: { location: `https://${name}/cursos?area=SAN` } })
  })

  it('passes on nothing that was sent to it in the clear', async () => {
    expect(await system.edge.askPlain('/api/leads', { method: 'POST', body: '{}' })).toMatchObject({
      status: 301,
    })
    expect(system.upstream.requestsTo('/api/leads')).toEqual([])
  })

  it("answers the certificate authority's question", async () => {
    const folder = system.edge.path('run/challenge/.well-known/acme-challenge')
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'token-1'), 'token-1.key', { mode: 0o644 })
    for (const name of [DOMAIN, `minio.${DOMAIN}`]) {
      expect(await system.edge.askPlain('/.well-known/acme-challenge/token-1', { name })).toMatchObject({
        status: 200,
        text: 'token-1.key',
      })
    }
    expect((await system.edge.askPlain('/.well-known/acme-challenge/token-2')).status).toBe(404)
  })

  it.each(['localhost', 'localhost:80', '127.0.0.1'])('shows %s the page and the health', async (name) => {
    for (const path of ['/', '/api/health']) {
      const answer = await system.edge.askPlain(path, { name })
      expect(answer.status).toBe(200)
      expect(answer.headers['content-security-policy']).toBeDefined()
    }
    expect(await system.edge.askPlain('/admin', { name })).toMatchObject({
      status: 301,
      headers: { location: `https://${DOMAIN}/admin` },
    })
  })

  it.each(['other.example', `other.${DOMAIN}`])('hangs up on "%s"', async (name) => {
    await expect(system.edge.askPlain('/', { name })).rejects.toThrow()
  })
})

describe('www', () => {
  it('is sent to the name without it', async () => {
    expect(await system.edge.ask('/cursos?q=a', { name: `www.${DOMAIN}` })).toMatchObject({
      status: 301,
      headers: { location: `https://${DOMAIN}/cursos?q=a` },
    })
  })
})

describe('the listener for the other containers', () => {
  it('leads to the CMS, with the address that the site or the board gives', async () => {
    await system.edge.askInside('/api/users/me', {
      headers: { cookie: 'payload-token=abc', 'x-forwarded-for': '203.0.113.7' },
    })
    expect(system.upstream.requestsTo('/api/users/me')[0]?.headers).toMatchObject({
      cookie: 'payload-token=abc',
      'x-real-ip': '203.0.113.7',
      'x-forwarded-for': '203.0.113.7',
    })
  })

  it('keeps nothing', async () => {
    expect((await system.edge.askInside('/api/public/inside')).text).toBe('visit 1')
    expect((await system.edge.askInside('/api/public/inside')).text).toBe('visit 2')
  })

  it('knows the CMS only', async () => {
    expect((await system.edge.askInside('/')).status).toBe(404)
    expect((await system.edge.askInside('/admin')).status).toBe(404)
  })
})

describe('the public listeners', () => {
  it('tell the application the true address, never a claimed one', async () => {
    await system.edge.ask('/api/whoami', {
      from: '127.0.0.9',
      headers: { 'x-forwarded-for': '6.6.6.6', 'x-real-ip': '6.6.6.6', 'x-forwarded-port': '1' },
    })
    const { headers } = system.upstream.requestsTo('/api/whoami')[0] ?? {}
    expect(headers).toMatchObject({ 'x-real-ip': '127.0.0.9', 'x-forwarded-proto': 'https', host: DOMAIN })
    expect(headers).not.toHaveProperty('x-forwarded-port')
  })
})
