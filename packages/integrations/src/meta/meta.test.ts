import { createHash } from 'node:crypto'
import { createLogger } from '@cep/platform/logger'
import { startFakeMeta } from '@cep/testing/vendors/fake-meta'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { integration } from '../integration.ts'
import type { Conversion } from './conversion.ts'
import { parseLeadWebhook } from './lead-ads.ts'
import { meta } from './meta.ts'

let fake: Awaited<ReturnType<typeof startFakeMeta>>
beforeEach(async () => {
  fake = await startFakeMeta()
})
afterEach(() => fake.stop())

const client = (environment: Record<string, string> = {}) => {
  const state = integration(meta, {
    logger: createLogger('test', 'silent'),
    environment: { ...fake.environment, ...environment },
    limits: { timeoutMs: 250 },
  })
  if (state.state === 'off') throw new Error(state.missing?.join())
  return state.client
}
const conversion = (change: Partial<Conversion> = {}): Conversion => ({
  event: 'Lead',
  eventId: 'lead-12-Lead',
  occurredAt: new Date(),
  person: {
    email: ' Lucia@Correo.example',
    phone: '+34612345678',
    firstName: 'Lucía',
    lastName: "O'Shea Sainz",
  },
  metaLeadId: null,
  courseName: 'Auxiliar de veterinaria',
  ...change,
})
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

describe('a conversion', () => {
  it('arrives hashed, with its id', async () => {
    expect(await client().sendConversion(conversion())).toEqual({
      verdict: 'ok',
      data: { eventsReceived: 1 },
    })
    expect(fake.conversions()).toMatchObject([
      {
        event_name: 'Lead',
        event_id: 'lead-12-Lead',
        isDuplicate: false,
        user_data: {
          em: [sha256('lucia@correo.example')],
          ph: [sha256('34612345678')],
          fn: [sha256('lucía')],
          ln: [sha256('osheasainz')],
          country: [sha256('es')],
        },
      },
    ])
    const [request] = fake.requests()
    expect(request?.text).not.toMatch(/correo|612345678|Luc|Sainz/i)
    expect(JSON.stringify(request?.query)).not.toContain(fake.environment.META_ACCESS_TOKEN)
  })

  it('sent twice counts once', async () => {
    await client().sendConversion(conversion())
    await client().sendConversion(conversion())
    await client().sendConversion(conversion({ event: 'Contact', eventId: 'lead-12-Contact' }))
    expect(fake.conversions().map(({ isDuplicate }) => isDuplicate)).toEqual([false, true, false])
  })

  it('names the lead of a form of Meta’s', async () => {
    await client().sendConversion(conversion({ metaLeadId: '1234567890123456' }))
    expect(fake.conversions()[0]?.user_data.lead_id).toBe('1234567890123456')
  })

  it('that is too old is refused for good', async () => {
    const result = await client().sendConversion(conversion({ occurredAt: new Date('2026-01-01') }))
    expect(result).toEqual({
      verdict: 'permanent',
      reason: 'meta answered 400 (code 100, subcode 2804003)',
    })
  })

  it('under a wrong token, or a wrong app key, is refused until somebody changes it', async () => {
    const wrong = client({ META_ACCESS_TOKEN: 'token-of-somebody-else' })
    expect(await wrong.sendConversion(conversion())).toEqual({
      verdict: 'not_authorised',
      reason: 'meta answered 401 (code 190)',
    })
    const unproved = client({ META_APP_SECRET: 'key-of-another-app-altogether' })
    expect(await unproved.sendConversion(conversion())).toMatchObject({ verdict: 'permanent' })
    expect(fake.conversions()).toEqual([])
  })

  it.each([
    [{ answer: 429, retryAfter: 3 }, 3_000],
    [{ answer: 500 }, null],
    [{ answer: 'garbage' }, null],
    [{ answer: 'never' }, null],
  ] as const)('that meets %j may be sent again', async (script, retryInMs) => {
    fake.script(script)
    expect(await client().sendConversion(conversion())).toMatchObject({ verdict: 'retryable', retryInMs })
    expect(await client().sendConversion(conversion())).toMatchObject({ verdict: 'ok' })
    expect(fake.conversions()).toHaveLength(1)
  })
})

describe('campaign figures', () => {
  const period = { since: '2026-11-01', until: '2026-11-24' }

  it('are read page by page', async () => {
    const all = Array.from({ length: 230 }, (_, index) => ({
      campaign_id: String(9_000 + index),
      campaign_name: `Campaña ${index}`,
      spend: index === 0 ? '1204.55' : '0',
      impressions: String(index * 10),
      clicks: String(index),
      ...(index === 0
        ? {
            actions: [
              { action_type: 'lead', value: '41' },
              { action_type: 'link_click', value: '900' },
            ],
          }
        : {}),
    }))
    fake.setCampaigns(all)
    const result = await client().listInsights(period)
    if (result.verdict !== 'ok') throw new Error(result.reason)
    expect(result.data).toHaveLength(230)
    expect(result.data[0]).toEqual({
      campaignId: '9000',
      campaignName: 'Campaña 0',
      spendCents: 120_455,
      currency: 'EUR',
      impressions: 0,
      clicks: 0,
      leads: 41,
    })
    expect(result.data[229]).toMatchObject({ impressions: 2_290, clicks: 229, leads: 0 })
    expect(fake.requests('/insights')).toHaveLength(3)
  })

  it('are all or nothing', async () => {
    fake.setCampaigns(
      Array.from({ length: 120 }, (_, index) => ({
        campaign_id: String(index),
        campaign_name: 'x',
        spend: '1',
        impressions: '1',
        clicks: '1',
      })),
    )
    fake.script({ path: 'after=', answer: 500 })
    expect(await client().listInsights(period)).toMatchObject({ verdict: 'retryable' })
  })

  it('without delivery are an empty list', async () => {
    expect(await client().listInsights(period)).toEqual({ verdict: 'ok', data: [] })
  })
})

describe('a lead of a form of Meta’s', () => {
  it('is told of by a signed webhook, and fetched', async () => {
    fake.addLead({
      id: '1234567890123456',
      created_time: '2026-11-24T09:08:00+0000',
      form_id: '55',
      campaign_id: '77',
      campaign_name: 'Otoño 2026',
      field_data: [
        { name: 'email', values: ['lucia@correo.example'] },
        { name: 'phone_number', values: ['+34612345678'] },
      ],
      custom_disclaimer_responses: [{ checkbox_key: 'marketing', is_checked: '1' }],
    })
    const { body, headers } = fake.leadWebhook('1234567890123456')
    const meta = client()
    expect(meta.isSigned(Buffer.from(body), headers['x-hub-signature-256'])).toBe(true)
    const [notice] = parseLeadWebhook(JSON.parse(body)) ?? []
    expect(notice).toMatchObject({ leadgenId: '1234567890123456', formId: '55' })
    expect(await meta.fetchLead(notice?.leadgenId ?? '')).toEqual({
      verdict: 'ok',
      data: {
        leadgenId: '1234567890123456',
        createdAt: new Date('2026-11-24T09:08:00Z'),
        formId: '55',
        campaignId: '77',
        campaignName: 'Otoño 2026',
        fields: { email: 'lucia@correo.example', phone_number: '+34612345678' },
        consents: { marketing: true },
      },
    })
  })

  it('that Meta does not know is a permanent failure', async () => {
    expect(await client().fetchLead('999')).toEqual({
      verdict: 'permanent',
      reason: 'meta answered 400 (code 100, subcode 33)',
    })
  })

  it('is believed of nobody else', () => {
    const { body, headers } = fake.leadWebhook('1')
    const meta = client()
    const signature = headers['x-hub-signature-256']
    expect(meta.isSigned(Buffer.from(`${body} `), signature)).toBe(false)
    expect(meta.isSigned(Buffer.from(body), undefined)).toBe(false)
    expect(meta.isSigned(Buffer.from(body), 'sha256=00')).toBe(false)
    expect(meta.isSigned(Buffer.from(body), signature.replace('sha256=', 'sha1='))).toBe(false)
  })

  it('of another kind, or no webhook at all, is left out', () => {
    expect(
      parseLeadWebhook({ object: 'page', entry: [{ changes: [{ field: 'feed', value: {} }] }] }),
    ).toEqual([])
    expect(parseLeadWebhook({ object: 'user' })).toBeNull()
    expect(parseLeadWebhook('x')).toBeNull()
  })
})

describe('the handshake of a webhook', () => {
  const ask = (token: string, mode = 'subscribe') =>
    new URLSearchParams({ 'hub.mode': mode, 'hub.verify_token': token, 'hub.challenge': '1158201444' })

  it('answers the challenge to who knows the word', () => {
    expect(client().answerHandshake(ask('handshake-of-the-fake-meta'))).toBe('1158201444')
  })

  it('is refused otherwise', () => {
    expect(client().answerHandshake(ask('handshake-of-the-fake-metb'))).toBeNull()
    expect(client().answerHandshake(ask('handshake-of-the-fake-meta', 'unsubscribe'))).toBeNull()
    expect(client({ META_WEBHOOK_VERIFY_TOKEN: '' }).answerHandshake(ask(''))).toBeNull()
  })
})
