import { z } from 'zod'
import { explainGraphError } from '../graph-error.ts'
import { answerHandshake, isSignedBy } from '../hub-webhook.ts'
import { type IntegrationDeclaration, type IntegrationTools, switchedOn } from '../integration.ts'
import { createVendorHttp } from '../vendor-http.ts'
import { parseDeliveryWebhook } from './delivery-webhook.ts'
import { sendTemplate, type TemplateMessage } from './send-template.ts'

export const whatsappSettings = z.object({
  ENABLE_WHATSAPP_INTEGRATION: switchedOn.describe(
    '`true`: answer people who prefer WhatsApp there; else the adviser gets a link to write to them',
  ),
  WHATSAPP_PHONE_NUMBER_ID: z
    .string()
    .regex(/^\d+$/, { error: "write the number's id, not the phone number" })
    .describe('Id of the sending number in the WhatsApp Manager'),
  WHATSAPP_ACCESS_TOKEN: z
    .string()
    .min(16)
    .describe('Token of a system user with whatsapp_business_messaging'),
  WHATSAPP_APP_SECRET: z.string().min(16).describe('Secret of the app: signs the delivery webhooks'),
  WHATSAPP_TEMPLATE: z
    .string()
    .regex(/^[a-z0-9_]+$/)
    .default('solicitud_recibida')
    .describe('Approved template: {{1}} is the first name, {{2}} the course'),
  WHATSAPP_TEMPLATE_LANGUAGE: z.string().default('es').describe('Its language, as approved'),
  WHATSAPP_WEBHOOK_VERIFY_TOKEN: z
    .string()
    .min(8)
    .optional()
    .describe('Word agreed with Meta for the delivery webhook; unset: the webhook is refused'),
  WHATSAPP_GRAPH_URL: z
    .url()
    .default('https://graph.facebook.com/v25.0')
    .describe('The Cloud API with its version; a version lives about two years'),
})

export type WhatsappClient = ReturnType<typeof createWhatsapp>

export const whatsapp = {
  name: 'whatsapp',
  flag: 'ENABLE_WHATSAPP_INTEGRATION',
  settings: whatsappSettings,
  create: createWhatsapp,
} satisfies IntegrationDeclaration<typeof whatsappSettings, unknown>

/** WhatsApp's Cloud API: template messages and what becomes of them. */
function createWhatsapp(settings: z.infer<typeof whatsappSettings>, { logger, limits }: IntegrationTools) {
  const http = createVendorHttp({
    vendor: 'whatsapp',
    baseUrl: settings.WHATSAPP_GRAPH_URL.replace(/\/$/, ''),
    headers: { authorization: `Bearer ${settings.WHATSAPP_ACCESS_TOKEN}` },
    // A number may send 80 a second; a new one may write to 250 people a day. Kind to both.
    rate: { requests: 10, perMs: 10_000 },
    ...limits,
    logger,
    explain: explainGraphError('whatsapp'),
  })
  const phoneNumberId = settings.WHATSAPP_PHONE_NUMBER_ID

  return {
    sendTemplate: (message: TemplateMessage) => sendTemplate(http, phoneNumberId, message),
    /** The template that answers a lead. */
    leadTemplate: {
      template: settings.WHATSAPP_TEMPLATE,
      language: settings.WHATSAPP_TEMPLATE_LANGUAGE,
    },
    parseDeliveryWebhook: (body: unknown) => parseDeliveryWebhook(body, phoneNumberId),
    /** Whether a webhook comes from WhatsApp: its raw body and `X-Hub-Signature-256`. */
    isSigned: (rawBody: Buffer, signature: string | undefined) =>
      isSignedBy(settings.WHATSAPP_APP_SECRET, rawBody, signature),
    /** The text to answer to Meta's check of the webhook's address; null: refuse (403). */
    answerHandshake: (search: URLSearchParams) =>
      answerHandshake(search, settings.WHATSAPP_WEBHOOK_VERIFY_TOKEN),
  }
}
