import { apiError } from '@cep/contracts/api-error'
import { until } from '@cep/testing/until'
import { describe, expect, it } from 'vitest'
import { page, useEdge } from './testing/use-edge.ts'

const system = useEdge()

describe('a page that was seen before', () => {
  it('is served stale while the application fails or is dead, and fresh again afterwards', async () => {
    let isBroken = false
    system.upstream.answer('/stale', (_request, response, visit) => {
      response.statusCode = isBroken ? 503 : 200
      response.setHeader('content-type', 'text/html')
      response.end(page(isBroken ? 'broken' : `visit ${visit}`))
    })
    const visit = async () => {
      const response = await system.get('/stale')
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
    await until('the renewal to be tried', async () => system.upstream.requestsTo('/stale').length > 1)
    expect(await visit()).toMatchObject({ status: 200, text: expect.stringContaining('visit 1') })

    await system.upstream.die()
    expect(await visit()).toMatchObject({ status: 200, text: expect.stringContaining('visit 1') })
    const unseen = await system.get('/never-seen', { accept: 'text/html' })
    expect(unseen.status).toBe(502)
    expect(unseen.headers.get('retry-after')).toBe('5')
    expect(await unseen.text()).toContain('Volvemos enseguida')
    const english = await (await system.get('/en/never-seen', { accept: 'text/html' })).text()
    expect(english).toMatch(/<html lang=.en.>/)
    expect(english).toMatch(/We&#39;ll be right back|We'll be right back/)
    expect(english).not.toMatch(/Volvemos|Ir al inicio|prisa/)
    const unseenByProgram = await system.get('/api/courses')
    expect(unseenByProgram.status).toBe(502)
    expect(apiError.parse(await unseenByProgram.json()).error.code).toBe('unavailable')

    await system.upstream.revive()
    isBroken = false
    await until('the page to be renewed', async () => !(await visit()).text.includes('visit 1'))
  })

  it('disappears when it is taken down, even with an answer that may not be stored', async () => {
    let isPublished = true
    system.upstream.answer('/taken-down', (_request, response) => {
      response.statusCode = isPublished ? 200 : 404
      if (!isPublished) response.setHeader('cache-control', 'no-store')
      response.end(isPublished ? 'here' : 'gone')
    })
    expect(await system.bodyOf('/taken-down')).toBe('here')
    isPublished = false
    await until('the page to be gone', async () => (await system.get('/taken-down')).status === 404)
    expect((await system.get('/taken-down')).status).toBe(404)
  })
})
