import { describe, expect, it } from 'vitest'
import { useEdge } from './testing/use-edge.ts'

const system = useEdge()

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
    await system.bodyOf(`${path}?${query}`)
    expect(system.upstream.requestsTo(path).map(({ url }) => url)).toEqual([
      `${path}${expected ? `?${expected}` : ''}`,
    ])
    const second = await system.get(expected ? `${path}?${expected}` : path)
    expect(second.headers.get('x-cache')).toBe('HIT')
  })

  it('keeps queries apart that differ in anything else', async () => {
    expect(await system.bodyOf('/apart?area=SAN')).toBe('visit 1')
    expect(await system.bodyOf('/apart?area=EST')).toBe('visit 2')
    expect(await system.bodyOf('/apart?area=SAN&utm_source=x')).toBe('visit 1')
  })

  it('is not misled by a query with thousands of parameters', async () => {
    const query = Array.from({ length: 600 }, (_, index) => `utm_${index}=1&p${index}=1`)
      .join('&')
      .slice(0, 7000)
    expect((await system.get(`/many?${query}`)).status).toBe(200)
  })

  it("caches the router's data and the public API by the same rules", async () => {
    for (const path of ['/cursos.data', '/api/public/courses']) {
      expect(await system.bodyOf(`${path}?q=a&utm_source=1`)).toBe('visit 1')
      expect(await system.bodyOf(`${path}?utm_source=2&q=a`)).toBe('visit 1')
    }
  })

  it('hides from the application what a shared page must not depend on', async () => {
    await system.bodyOf('/shared', {
      cookie: 'theme=dark',
      'accept-language': 'en',
      referer: 'https://ads.example/?utm_source=x',
    })
    const headers = system.upstream.requestsTo('/shared')[0]?.headers ?? {}
    expect(headers).not.toHaveProperty('cookie')
    expect(headers).not.toHaveProperty('accept-language')
    expect(headers).not.toHaveProperty('referer')
  })
})
