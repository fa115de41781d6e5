import { describe, expect, it } from 'vitest'
import { DOMAIN } from './testing/start-production-edge.ts'
import { page } from './testing/use-edge.ts'
import { useProductionEdge } from './testing/use-production-edge.ts'

/** What both ways to run share is tested on the embedded edge; here, that production includes it. */
const system = useProductionEdge()
const limited = useProductionEdge({ CEP_RATE_LIMITS: 'on' })

describe('the site in production', () => {
  it('gives two visitors of one cached page different nonces, each that of its own policy', async () => {
    system.upstream.answer('/nonce', (_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(page('hola'))
    })
    const visits = [await system.edge.ask('/nonce'), await system.edge.ask('/nonce')]
    expect(visits.map(({ headers }) => headers['x-cache'])).toEqual(['MISS', 'HIT'])
    const nonces = visits.map(({ text, headers }) => {
      const nonce = /nonce="([0-9a-f]{32})"/.exec(text)?.[1]
      expect(headers['content-security-policy']).toContain(
        `script-src 'nonce-${nonce}' https://${DOMAIN}/assets/`,
      )
      return nonce
    })
    expect(new Set(nonces).size).toBe(2)
  })

  it.each([
    ['a session', { cookie: 'a=1; payload-token=abc' }],
    ['an Authorization header', { authorization: 'users API-Key 123' }],
  ])('never keeps what somebody with %s was shown, nor shows them what is kept', async (who, headers) => {
    for (const path of [`/private-${who.length}`, `/api/public/private-${who.length}`]) {
      expect((await system.edge.ask(path, { headers })).text).toBe('visit 1')
      expect((await system.edge.ask(path)).text).toBe('visit 2')
      const own = await system.edge.ask(path, { headers })
      expect(own.text).toBe('visit 3')
      expect(own.headers['cache-control']).toBe('private, no-store')
      expect((await system.edge.ask(path)).text).toBe('visit 2')
    }
  })

  it('locks scripts in uploads into a sandbox', async () => {
    system.upstream.answer('/cep-uploads/logo.svg', (_request, response) => {
      response.setHeader('content-type', 'image/svg+xml')
      response.end('<svg><script>alert(1)</script></svg>')
    })
    const policy = (await system.edge.ask('/media/logo.svg')).headers['content-security-policy']
    expect(policy).toMatch(/^default-src 'none'.*sandbox$/)
  })

  it('limits the lead form by address, on every name, and nobody else for it', async () => {
    const send = (name: string, from: string) =>
      limited.edge.ask('/api/leads', { method: 'POST', body: '{}', name, from })
    const names = [DOMAIN, `api.${DOMAIN}`]
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, at) => send(names[at % 2] ?? DOMAIN, '127.0.0.2')),
    )
    const refused = answers.filter(({ status }) => status === 429).length
    expect(refused).toBeGreaterThan(15)
    expect(refused).toBeLessThan(21)
    expect((await send(DOMAIN, '127.0.0.3')).status).toBe(200)
  })
})
