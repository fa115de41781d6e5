import { createLogger } from '@cep/platform/logger'
import { startFakeAnalytics } from '@cep/testing/vendors/fake-analytics'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { integration } from '../integration.ts'
import { type AnalyticsEvent, analytics } from './analytics.ts'

let fake: Awaited<ReturnType<typeof startFakeAnalytics>>
beforeEach(async () => {
  fake = await startFakeAnalytics()
})
afterEach(() => fake.stop())

const client = (environment: Record<string, string> = {}) => {
  const state = integration(analytics, {
    logger: createLogger('test', 'silent'),
    environment: { ...fake.environment, ...environment },
    limits: { timeoutMs: 250 },
  })
  if (state.state === 'off') throw new Error(state.missing?.join())
  return state.client
}
const event: AnalyticsEvent = {
  name: 'generate_lead',
  url: 'https://cepformacion.example/cursos/auxiliar',
  referrer: null,
  occurredAt: new Date('2026-11-24T10:00:00Z'),
  clientId: '3f2b8c1e-0c55-4a3e-9d3c-0f6a7b1c2d3e',
  properties: { course: 'Auxiliar de veterinaria' },
}

describe.each(['plausible', 'ga4'] as const)('an event for %s', (provider) => {
  const chosen = { ANALYTICS_PROVIDER: provider }

  it('is counted', async () => {
    expect(await client(chosen).sendEvent(event)).toEqual({ verdict: 'ok', data: null })
    expect(fake.counts()).toMatchObject([{ provider, name: 'generate_lead', isCounted: true }])
    expect(fake.counts()[0]?.body).toMatchObject(
      provider === 'ga4'
        ? {
            client_id: event.clientId,
            timestamp_micros: 1_795_514_400_000_000,
            consent: { ad_user_data: 'DENIED', ad_personalization: 'DENIED' },
            events: [{ params: { page_location: event.url, course: 'Auxiliar de veterinaria' } }],
          }
        : { domain: 'cepformacion.example', url: event.url, props: { course: 'Auxiliar de veterinaria' } },
    )
  })

  it('under another account is dropped without a word', async () => {
    const other = client({ ...chosen, PLAUSIBLE_DOMAIN: 'other.example', GA4_API_SECRET: 'wrong-secret' })
    expect(await other.sendEvent(event)).toEqual({ verdict: 'ok', data: null })
    expect(fake.counts()).toMatchObject([{ isCounted: false }])
  })

  it.each([
    [{ answer: 429, retryAfter: 3 }, 3_000],
    [{ answer: 500 }, null],
    [{ answer: 'garbage' }, null],
    [{ answer: 'never' }, null],
  ] as const)('that meets %j may be sent again', async (script, retryInMs) => {
    fake.script(script)
    expect(await client(chosen).sendEvent(event)).toMatchObject({ verdict: 'retryable', retryInMs })
    expect(await client(chosen).sendEvent(event)).toMatchObject({ verdict: 'ok' })
    expect(fake.counts()).toHaveLength(1)
  })
})

it('Plausible learns the visitor’s browser and address where they are at hand', async () => {
  await client().sendEvent({ ...event, visitor: { userAgent: 'Mozilla/5.0 (iPhone)', ip: '203.0.113.7' } })
  expect(fake.requests('/api/event')[0]?.headers).toMatchObject({
    'user-agent': 'Mozilla/5.0 (iPhone)',
    'x-forwarded-for': '203.0.113.7',
  })
})
