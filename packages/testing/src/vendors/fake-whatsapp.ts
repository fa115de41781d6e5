import { randomBytes } from 'node:crypto'
import { fakeEnvironment, fakeSettings } from './fake-settings.ts'
import { createFakeVendor, type FakeAnswer, listen, member } from './fake-vendor.ts'
import { graphError, refusedToken, signedWebhook } from './graph-rules.ts'

const { WHATSAPP_PHONE_NUMBER_ID, WHATSAPP_ACCESS_TOKEN, WHATSAPP_APP_SECRET } = fakeSettings.whatsapp
/** Approved templates: name and language to how many parameters its body has. */
const TEMPLATES: Record<string, number> = { 'solicitud_recibida es': 2 }

export type FakeMessage = {
  id: string
  to: string
  template: string
  language: string
  parameters: string[]
  reference: string | null
}

/** WhatsApp's Cloud API as far as a centre needs it: template messages and their delivery webhooks. */
export function createFakeWhatsapp() {
  const messages: FakeMessage[] = []

  const vendor = createFakeVendor((request) => {
    const refused = refusedToken(request, WHATSAPP_ACCESS_TOKEN)
    if (refused) return refused
    const path = request.path.replace(/^\/v\d+\.\d+/, '')
    if (path !== `/${WHATSAPP_PHONE_NUMBER_ID}/messages` || request.method !== 'POST') {
      return graphError(400, { code: 100, subcode: 33, message: 'Object with that ID does not exist' })
    }
    return takeMessage(request.body)
  })

  return {
    ...vendor,
    /** Every message accepted, in order. */
    messages: () => messages,
    /** The webhook that tells what became of a message; post it to the CMS. */
    deliveryWebhook: (id: string, status: 'sent' | 'delivered' | 'read' | 'failed') => {
      const message = messages.find((sent) => sent.id === id)
      return signedWebhook(
        {
          object: 'whatsapp_business_account',
          entry: [
            {
              id: '7000000000000007',
              changes: [
                {
                  field: 'messages',
                  value: {
                    messaging_product: 'whatsapp',
                    metadata: {
                      display_phone_number: '34942000300',
                      phone_number_id: WHATSAPP_PHONE_NUMBER_ID,
                    },
                    statuses: [
                      {
                        id,
                        status,
                        timestamp: String(Math.floor(Date.now() / 1_000)),
                        recipient_id: message?.to ?? '',
                        ...(message?.reference ? { biz_opaque_callback_data: message.reference } : {}),
                        ...(status === 'failed'
                          ? { errors: [{ code: 131026, title: 'Message undeliverable' }] }
                          : {}),
                      },
                    ],
                  },
                },
              ],
            },
          ],
        },
        WHATSAPP_APP_SECRET,
      )
    },
  }

  function takeMessage(body: unknown): FakeAnswer {
    const template = member(body, 'template')
    const to = String(member(body, 'to') ?? '')
    if (member(body, 'messaging_product') !== 'whatsapp' || member(body, 'type') !== 'template') {
      return graphError(400, { code: 100, message: '(#100) The parameter messaging_product is required.' })
    }
    if (!/^\d{7,15}$/.test(to)) {
      return graphError(400, {
        code: 131009,
        message: '(#131009) Parameter value is not valid',
        details: 'to',
      })
    }
    const name = String(member(template, 'name'))
    const language = String(member(member(template, 'language'), 'code'))
    const wanted = TEMPLATES[`${name} ${language}`]
    if (wanted === undefined) {
      const details = `template name (${name}) does not exist in ${language}`
      return graphError(404, { code: 132001, message: '(#132001) Template name does not exist', details })
    }
    const parameters = bodyParameters(template)
    if (parameters.length !== wanted) {
      const message = '(#132000) Number of parameters does not match the expected number of params'
      return graphError(400, { code: 132000, message })
    }
    if (parameters.some((text) => text === '' || /[\n\t]| {5}/.test(text))) {
      return graphError(400, { code: 132018, message: '(#132018) There is an issue with the parameters' })
    }
    const id = `wamid.${randomBytes(24).toString('base64')}`
    const reference = member(body, 'biz_opaque_callback_data')
    messages.push({
      id,
      to,
      template: name,
      language,
      parameters,
      reference: typeof reference === 'string' ? reference : null,
    })
    return {
      status: 200,
      body: {
        messaging_product: 'whatsapp',
        contacts: [{ input: to, wa_id: to }],
        messages: [{ id, message_status: 'accepted' }],
      },
    }
  }
}

function bodyParameters(template: unknown): string[] {
  const components = member(template, 'components')
  const body = Array.isArray(components)
    ? components.find((one) => member(one, 'type') === 'body')
    : undefined
  const parameters = member(body, 'parameters')
  return Array.isArray(parameters)
    ? parameters.map((parameter) => String(member(parameter, 'text') ?? ''))
    : []
}

export async function startFakeWhatsapp({ port }: { port?: number } = {}) {
  const fake = createFakeWhatsapp()
  const server = await listen(fake, port)
  return { ...fake, ...server, environment: fakeEnvironment('whatsapp', server.url) }
}
