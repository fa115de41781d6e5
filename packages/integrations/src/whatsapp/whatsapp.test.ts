import { createLogger } from '@cep/platform/logger'
import { startFakeWhatsapp } from '@cep/testing/vendors/fake-whatsapp'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { integration } from '../integration.ts'
import { clickToChat } from './click-to-chat.ts'
import type { TemplateMessage } from './send-template.ts'
import { whatsapp } from './whatsapp.ts'

let fake: Awaited<ReturnType<typeof startFakeWhatsapp>>
beforeEach(async () => {
  fake = await startFakeWhatsapp()
})
afterEach(() => fake.stop())

const client = (environment: Record<string, string> = {}) => {
  const state = integration(whatsapp, {
    logger: createLogger('test', 'silent'),
    environment: { ...fake.environment, ...environment },
    limits: { timeoutMs: 250 },
  })
  if (state.state === 'off') throw new Error(state.missing?.join())
  return state.client
}
const message = (change: Partial<TemplateMessage> = {}): TemplateMessage => ({
  to: '+34612345678',
  template: 'solicitud_recibida',
  language: 'es',
  parameters: ['Lucía', 'Auxiliar de\n veterinaria'],
  reference: 'outbox-12',
  ...change,
})

describe('a template message', () => {
  it('is accepted, with its parameters on one line', async () => {
    const result = await client().sendTemplate(message())
    expect(result).toEqual({ verdict: 'ok', data: { messageId: expect.stringMatching(/^wamid\./) } })
    expect(fake.messages()).toMatchObject([
      { to: '34612345678', parameters: ['Lucía', 'Auxiliar de veterinaria'], reference: 'outbox-12' },
    ])
  })

  it.each([
    [{ template: 'no_such_template' }, 'whatsapp answered 404 (code 132001)'],
    [{ language: 'en' }, 'whatsapp answered 404 (code 132001)'],
    [{ parameters: ['Lucía'] }, 'whatsapp answered 400 (code 132000)'],
    [{ to: '+34' }, 'whatsapp answered 400 (code 131009)'],
  ])('with %j is refused for good', async (change, reason) => {
    expect(await client().sendTemplate(message(change))).toEqual({ verdict: 'permanent', reason })
  })

  it('under a wrong token is refused until somebody changes it', async () => {
    const wrong = client({ WHATSAPP_ACCESS_TOKEN: 'token-of-somebody-else' })
    expect(await wrong.sendTemplate(message())).toEqual({
      verdict: 'not_authorised',
      reason: 'whatsapp answered 401 (code 190)',
    })
  })

  it.each([
    [{ answer: 429, retryAfter: 3 }, 3_000],
    [{ answer: 500 }, null],
    [{ answer: 'garbage' }, null],
    [{ answer: 'never' }, null],
  ] as const)('that meets %j may be sent again', async (script, retryInMs) => {
    fake.script(script)
    expect(await client().sendTemplate(message())).toMatchObject({ verdict: 'retryable', retryInMs })
    expect(await client().sendTemplate(message())).toMatchObject({ verdict: 'ok' })
    expect(fake.messages()).toHaveLength(1)
  })
})

describe('a delivery webhook', () => {
  const send = async () => {
    const result = await client().sendTemplate(message())
    if (result.verdict !== 'ok') throw new Error(result.reason)
    return result.data.messageId
  }

  it('says which of our messages was delivered, and not to whom', async () => {
    const messageId = await send()
    const { body, headers } = fake.deliveryWebhook(messageId, 'delivered')
    expect(client().isSigned(Buffer.from(body), headers['x-hub-signature-256'])).toBe(true)
    const deliveries = client().parseDeliveryWebhook(JSON.parse(body))
    expect(deliveries).toEqual([
      { messageId, reference: 'outbox-12', status: 'delivered', at: expect.any(Date), errorCode: null },
    ])
    expect(JSON.stringify(deliveries)).not.toContain('612345678')
  })

  it('says why a message failed', async () => {
    const { body } = fake.deliveryWebhook(await send(), 'failed')
    expect(client().parseDeliveryWebhook(JSON.parse(body))).toMatchObject([
      { status: 'failed', errorCode: 131026 },
    ])
  })

  it('of another number is left out; what is no webhook is refused', async () => {
    const { body } = fake.deliveryWebhook(await send(), 'sent')
    const other = client({ WHATSAPP_PHONE_NUMBER_ID: '1' })
    expect(other.parseDeliveryWebhook(JSON.parse(body))).toEqual([])
    expect(client().parseDeliveryWebhook({ object: 'page', entry: [] })).toBeNull()
  })

  it('under another signature is not believed', async () => {
    const { body, headers } = fake.deliveryWebhook(await send(), 'sent')
    const other = client({ WHATSAPP_APP_SECRET: 'key-of-another-app-altogether' })
    expect(other.isSigned(Buffer.from(body), headers['x-hub-signature-256'])).toBe(false)
  })
})

it('a click-to-chat link opens the chat with the text already written', () => {
  expect(clickToChat('+34 612 345 678', 'Hola, Lucía. ¿Hablamos?')).toBe(
    'https://wa.me/34612345678?text=Hola%2C%20Luc%C3%ADa.%20%C2%BFHablamos%3F',
  )
})
