import { z } from 'zod'

export const DELIVERY_STATUSES = ['sent', 'delivered', 'read', 'failed'] as const
export type DeliveryStatus = (typeof DELIVERY_STATUSES)[number]

/** What became of a message. Who it went to is left out: `reference` says which of ours it was. */
export type Delivery = {
  /** Holds the phone number in base64. */
  messageId: string
  /** What we gave with the message ("outbox-12"). */
  reference: string | null
  status: DeliveryStatus
  at: Date
  /** WhatsApp's number of the reason, where it failed. */
  errorCode: number | null
}

const status = z.object({
  id: z.string(),
  status: z.enum(DELIVERY_STATUSES),
  timestamp: z.coerce.number().int(),
  biz_opaque_callback_data: z.string().optional(),
  errors: z.array(z.object({ code: z.number() })).optional(),
})
const webhook = z.object({
  object: z.literal('whatsapp_business_account'),
  entry: z.array(
    z.object({
      changes: z.array(
        z.object({
          field: z.string(),
          value: z.object({
            metadata: z.object({ phone_number_id: z.string() }).optional(),
            statuses: z.array(z.unknown()).optional(),
          }),
        }),
      ),
    }),
  ),
})

/**
 * The deliveries a webhook of WhatsApp's tells of, of one of our numbers; messages and kinds of status we
 * do not know are left out. Null when it is no such webhook at all. Check its signature first.
 * https://developers.facebook.com/docs/whatsapp/cloud-api/webhooks/payload-examples
 */
export function parseDeliveryWebhook(body: unknown, phoneNumberId: string): Delivery[] | null {
  const parsed = webhook.safeParse(body)
  if (!parsed.success) return null
  const values = parsed.data.entry.flatMap(({ changes }) =>
    changes
      .filter(({ field, value }) => field === 'messages' && value.metadata?.phone_number_id === phoneNumberId)
      .map(({ value }) => value),
  )
  return values.flatMap(({ statuses = [] }) =>
    statuses.flatMap((entry) => {
      const found = status.safeParse(entry)
      if (!found.success) return []
      const { id, status: word, timestamp, biz_opaque_callback_data: reference, errors } = found.data
      return [
        {
          messageId: id,
          reference: reference ?? null,
          status: word,
          at: new Date(timestamp * 1_000),
          errorCode: errors?.[0]?.code ?? null,
        },
      ]
    }),
  )
}
