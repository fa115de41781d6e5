import { until } from '@cep/testing/until'
import { beforeAll, describe, expect, inject, it } from 'vitest'
import { tokenOf } from './support/sign-in.ts'

const system = inject('system')
const get = (path: string, headers: Record<string, string> = {}) =>
  fetch(system.edge + path, { headers, redirect: 'manual' })
const stateOf = (response: Response) => response.headers.get('x-cache')

/** Each in the header's policy and in every script of the page. */
async function noncesOf(response: Response): Promise<{ header: string; inPage: Set<string> }> {
  const header = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? ''
  const html = await response.text()
  return { header, inPage: new Set([...html.matchAll(/nonce="([^"]+)"/g)].map((match) => match[1] ?? '')) }
}

describe('a cached page', () => {
  beforeAll(async () => {
    await until('a hit', async () => stateOf(await get('/cursos')) === 'HIT')
  })

  it('carries another nonce at each hit, the same in page and header', async () => {
    const [first, second] = await until('two hits, one after the other', async () => {
      const pair = [await get('/cursos'), await get('/cursos')] as const
      return pair.every((response) => stateOf(response) === 'HIT') && pair
    })
    const [one, two] = [await noncesOf(first), await noncesOf(second)]
    expect([...one.inPage]).toEqual([one.header])
    expect([...two.inPage]).toEqual([two.header])
    expect(one.header).not.toBe(two.header)
  })

  it('is shared by all campaigns', async () => {
    await until('a hit', async () => stateOf(await get('/sedes')) === 'HIT')
    // Stored: perhaps five seconds old by now, but no other entry.
    const response = await get('/sedes?utm_source=a&utm_campaign=b&gclid=c&fbclid=d')
    expect(stateOf(response)).toMatch(/^(?:HIT|STALE|UPDATING)$/)
  })

  it.each(['/gracias', '/mis-datos', '/baja'])('is never made of %s', async (path) => {
    await get(path)
    const response = await get(path)
    expect(stateOf(response)).not.toBe('HIT')
    expect(response.headers.get('cache-control')).toContain('no-store')
  })
})

describe('a response that is for one person', () => {
  it('is neither taken from the cache nor put into it', async () => {
    await until('a hit', async () => stateOf(await get('/blog')) === 'HIT')
    const cookie = `payload-token=${await tokenOf(system, 'marketing')}`
    expect(stateOf(await get('/blog', { cookie }))).not.toBe('HIT')
    expect(stateOf(await get('/blog', { authorization: 'JWT x' }))).not.toBe('HIT')
    expect(stateOf(await get('/blog?preview=1'))).not.toBe('HIT')

    // Nobody has asked for this address before, so a stored answer could only be the private one.
    const fresh = `/faq?fresh=${Date.now()}`
    await get(fresh, { cookie })
    expect(stateOf(await get(fresh))).toBe('MISS')
    const preview = `${fresh}&preview=1`
    await get(preview)
    expect(stateOf(await get(preview))).not.toBe('HIT')
  })
})

it('sends the headers that a careful browser wants', async () => {
  const { headers } = await get('/')
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
  expect(headers.get('permissions-policy')).toContain('camera=()')
  expect(headers.get('content-security-policy')).not.toMatch(/script-src[^;]*unsafe-inline/)
  expect(headers.get('set-cookie')).toBeNull()
})
