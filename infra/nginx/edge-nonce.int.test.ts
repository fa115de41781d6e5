import { describe, expect, it } from 'vitest'
import { NONCE_PLACEHOLDER } from './testing/start-edge.ts'
import { page, useEdge } from './testing/use-edge.ts'

const system = useEdge()

describe('nonces', () => {
  it('gives two visitors of one cached page different nonces, each that of its own policy', async () => {
    system.upstream.answer('/nonce', (_request, response) => {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('etag', '"v1"')
      response.setHeader('last-modified', 'Tue, 24 Nov 2026 10:00:00 GMT')
      response.end(page('hola') + page('otra vez'))
    })
    const visits = []
    for (let visit = 0; visit < 3; visit++) {
      const response = await system.get('/nonce')
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
    expect(system.upstream.requestsTo('/nonce')).toHaveLength(1)
  })

  it('never answers "not modified" for a page', async () => {
    const response = await system.get('/nonce', {
      'if-none-match': '"v1"',
      'if-modified-since': 'Tue, 24 Nov 2026 10:00:00 GMT',
    })
    expect(response.status).toBe(200)
    expect(await response.text()).not.toContain(NONCE_PLACEHOLDER)
  })

  it('compresses after the nonce, and asks the application for plain text', async () => {
    system.upstream.answer('/long', (_request, response) => {
      response.setHeader('content-type', 'text/html')
      response.end(page('largo '.repeat(2000)))
    })
    for (let visit = 0; visit < 2; visit++) {
      const response = await system.get('/long', { 'accept-encoding': 'gzip' })
      expect(response.headers.get('content-encoding')).toBe('gzip')
      expect(await response.text()).not.toContain(NONCE_PLACEHOLDER)
    }
    expect(system.upstream.requestsTo('/long')[0]?.headers['accept-encoding']).toBeUndefined()
  })
})
