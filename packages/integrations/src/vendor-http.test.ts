import { createLogger } from '@cep/platform/logger'
import { createFakeVendor, listen, type Script } from '@cep/testing/vendors/fake-vendor'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { createVendorHttp, type VendorLimits } from './vendor-http.ts'

let fake: ReturnType<typeof createFakeVendor> & Awaited<ReturnType<typeof listen>>
const logger = createLogger('test', 'silent')

beforeEach(async () => {
  const vendor = createFakeVendor(({ body }) => ({ status: 200, body: { echo: body } }))
  fake = { ...vendor, ...(await listen(vendor)) }
})
afterEach(async () => {
  vi.useRealTimers()
  await fake.stop()
})

const client = (limits: Partial<VendorLimits> = {}) => {
  const http = createVendorHttp({
    vendor: 'acme',
    baseUrl: fake.url,
    logger,
    rate: { requests: 100, perMs: 1_000 },
    timeoutMs: 250,
    ...limits,
  })
  return () =>
    http.request({
      method: 'POST',
      path: '/things',
      body: { name: 'x' },
      answer: { as: 'json', schema: z.object({ echo: z.object({ name: z.string() }) }) },
    })
}

describe('a request to a vendor', () => {
  it('answers what the schema reads', async () => {
    expect(await client()()).toEqual({ verdict: 'ok', data: { echo: { name: 'x' } } })
  })

  it.each<[Script, object]>([
    [{ answer: 500 }, { verdict: 'retryable', reason: 'acme answered 500', retryInMs: null }],
    [
      { answer: 503, retryAfter: 7 },
      { verdict: 'retryable', reason: 'acme answered 503', retryInMs: 7_000 },
    ],
    [
      { answer: 429, retryAfter: 2 },
      { verdict: 'retryable', reason: 'acme answered 429', retryInMs: 2_000 },
    ],
    [
      { answer: 'garbage' },
      { verdict: 'retryable', reason: 'acme answered something unreadable', retryInMs: null },
    ],
    [{ answer: 'never' }, { verdict: 'retryable', reason: 'acme did not answer in time', retryInMs: null }],
    [
      { answer: 'hang up' },
      { verdict: 'retryable', reason: 'acme could not be reached (UND_ERR_SOCKET)', retryInMs: null },
    ],
    [{ answer: 302 }, { verdict: 'permanent', reason: 'acme answered 302' }],
    [{ answer: 400 }, { verdict: 'permanent', reason: 'acme answered 400' }],
    [{ answer: 401 }, { verdict: 'not_authorised', reason: 'acme answered 401' }],
    [{ answer: 403 }, { verdict: 'not_authorised', reason: 'acme answered 403' }],
  ])('that meets %j is judged', async (script, verdict) => {
    fake.script(script)
    expect(await client()()).toEqual(verdict)
  })

  it('that finds nobody at home may be made again', async () => {
    await fake.stop()
    const result = await client()()
    expect(result).toMatchObject({ verdict: 'retryable', reason: expect.stringContaining('ECONNREFUSED') })
    await fake.stop().catch(() => undefined)
  })

  it('waits as long as the vendor asks, and so does every other', async () => {
    fake.script({ answer: 429, retryAfter: new Date(Date.now() + 30_000).toUTCString() })
    const request = client()
    const first = await request()
    expect(first).toMatchObject({ verdict: 'retryable' })
    if (first.verdict !== 'retryable') throw new Error('not retryable')
    expect(first.retryInMs).toBeGreaterThan(28_000)
    expect(await request()).toMatchObject({ verdict: 'retryable', reason: 'acme asked for a pause' })
    expect(fake.requests()).toHaveLength(1)

    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 31_000 })
    expect(await request()).toMatchObject({ verdict: 'ok' })
  })

  it('keeps to its own pace and says when there is room again', async () => {
    const request = client({ rate: { requests: 2, perMs: 60_000 } })
    const results = [await request(), await request(), await request()]
    expect(results.map(({ verdict }) => verdict)).toEqual(['ok', 'ok', 'retryable'])
    const [, , third] = results
    if (third?.verdict !== 'retryable') throw new Error('not held back')
    expect(third.reason).toBe('acme: own rate limit')
    expect(third.retryInMs).toBeGreaterThan(25_000)
    expect(third.retryInMs).toBeLessThanOrEqual(30_000)
    expect(fake.requests()).toHaveLength(2)
  })
})

describe('a vendor that keeps failing', () => {
  it.each(['never', 500, 'garbage', 'hang up'] as const)(
    'by %s is left alone, then tried with one request, then trusted again',
    async (answer) => {
      fake.script({ answer, times: 4 })
      const request = client({ breaker: { failures: 3, halfOpenAfterMs: 5_000 }, timeoutMs: 100 })
      for (let tries = 0; tries < 3; tries++) await request()
      expect(await request()).toMatchObject({
        verdict: 'retryable',
        reason: 'acme keeps failing: held back',
        retryInMs: expect.any(Number),
      })
      expect(fake.requests()).toHaveLength(3)

      // Half open: one goes through, fails, and the vendor is left alone again.
      vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5_001 })
      expect(await request()).toMatchObject({ verdict: 'retryable' })
      expect(fake.requests()).toHaveLength(4)
      expect(await request()).toMatchObject({ reason: 'acme keeps failing: held back' })
      expect(fake.requests()).toHaveLength(4)

      vi.setSystemTime(Date.now() + 5_001)
      expect(await request()).toMatchObject({ verdict: 'ok' })
      expect(await request()).toMatchObject({ verdict: 'ok' })
    },
  )

  it('is not one that refuses what we send, or asks us to slow down', async () => {
    fake.script({ answer: 400, times: 5 })
    fake.script({ answer: 429, times: 5 })
    const request = client({ breaker: { failures: 3, halfOpenAfterMs: 60_000 } })
    for (let tries = 0; tries < 10; tries++) await request()
    expect(await request()).toMatchObject({ verdict: 'ok' })
  })
})
