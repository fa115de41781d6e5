import { z } from 'zod'
import type { VendorHttp } from '../vendor-http.ts'
import type { VendorResult } from '../vendor-result.ts'

export type TemplateMessage = {
  /** E.164. */
  to: string
  /** The template's name and language, as approved in the WhatsApp Manager. */
  template: string
  language: string
  /** What its body's {{1}}, {{2}}, … become. */
  parameters: string[]
  /** Comes back in every delivery webhook of this message; no personal data. */
  reference: string
}

const accepted = z.object({
  messaging_product: z.literal('whatsapp'),
  messages: z.tuple([z.object({ id: z.string(), message_status: z.string().optional() })]),
})

/**
 * Sends a template message. `messageId` holds the phone number in base64: personal data, not to be kept.
 * The Cloud API knows no idempotency key: a message whose answer was lost may be sent again.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/guides/send-message-templates
 */
export async function sendTemplate(
  http: VendorHttp,
  phoneNumberId: string,
  { to, template, language, parameters, reference }: TemplateMessage,
): Promise<VendorResult<{ messageId: string }>> {
  const result = await http.request({
    method: 'POST',
    path: `/${phoneNumberId}/messages`,
    body: {
      messaging_product: 'whatsapp',
      recipient_type: 'individual',
      to: to.replace(/\D/g, ''),
      type: 'template',
      biz_opaque_callback_data: reference,
      template: {
        name: template,
        language: { code: language },
        components: [
          { type: 'body', parameters: parameters.map((text) => ({ type: 'text', text: oneLine(text) })) },
        ],
      },
    },
    answer: { as: 'json', schema: accepted },
  })
  if (result.verdict !== 'ok') return result
  return { verdict: 'ok', data: { messageId: result.data.messages[0].id } }
}

/** Line breaks, tabs and runs of spaces in a parameter are refused (error 132018). */
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()
