import { describe, expect, inject, it } from 'vitest'
import { http, https, originOf } from './support/request.ts'

const stack = inject('stack')

describe('headers of the site', () => {
  it.each(['/', '/cursos', '/contacto', '/no-existe'])('%s', async (path) => {
    const { headers } = await https(stack, path)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toBe('strict-origin-when-cross-origin')
    expect(String(headers['permissions-policy'])).toContain('geolocation=()')
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/frame-ancestors 'self'/)
    const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? ''
    expect(scripts).toMatch(/'nonce-[0-9a-f]{32}'/)
    expect(scripts).not.toMatch(/unsafe-inline|unsafe-eval|\*/)
    expect(headers.server ?? '').not.toMatch(/\d/)
    expect(headers['x-powered-by']).toBeUndefined()
  })

  it('two answers from the cache carry different nonces, and their scripts the same as the header', async () => {
    const nonces = new Set<string>()
    for (const { headers, body } of [await https(stack, '/'), await https(stack, '/')]) {
      const nonce = /'nonce-([0-9a-f]+)'/.exec(String(headers['content-security-policy']))?.[1] ?? ''
      const used = [...body.matchAll(/<script[^>]* nonce="([^"]*)"/g)].map((match) => match[1])
      expect(used.length).toBeGreaterThan(0)
      expect(new Set(used)).toEqual(new Set([nonce]))
      nonces.add(nonce)
    }
    expect(nonces.size).toBe(2)
  })

  it('promise nothing about https to come while the certificate is our own', async () => {
    expect((await https(stack, '/')).headers['strict-transport-security']).toBeUndefined()
  })
})

describe('names', () => {
  it('http goes to https', async () => {
    const { status, headers } = await http(stack, '/cursos?q=a')
    expect(status).toBe(301)
    expect(headers.location).toBe(`${originOf(stack)}/cursos?q=a`)
  })

  it('www goes to the domain', async () => {
    const { status, headers } = await https(stack, '/cursos', { name: `www.${stack.domain}` })
    expect(status).toBe(301)
    expect(headers.location).toBe(`${originOf(stack)}/cursos`)
  })

  it('api. answers the public API and nothing else', async () => {
    const name = `api.${stack.domain}`
    expect((await https(stack, '/api/health', { name })).status).toBe(200)
    expect((await https(stack, '/cursos', { name })).status).toBe(404)
  })

  it('a name that is not ours is refused', async () => {
    await expect(https(stack, '/', { name: 'otro.test' })).rejects.toThrow()
  })
})
