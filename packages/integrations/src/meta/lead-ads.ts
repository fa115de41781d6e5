import { z } from 'zod'
import type { VendorHttp } from '../vendor-http.ts'
import type { VendorResult } from '../vendor-result.ts'

/** What the webhook says: that there is a lead, not who it is. */
export type LeadNotice = { leadgenId: string; formId: string; pageId: string; createdAt: Date }

/** A lead as somebody filled in Meta's form. */
export type MetaLead = {
  leadgenId: string
  createdAt: Date
  formId: string | null
  campaignId: string | null
  campaignName: string | null
  /** Field's name, as the form has it ("email", "full_name", "phone_number"), to what was answered. */
  fields: Record<string, string>
  /** The form's own consent boxes: key to whether it was ticked. */
  consents: Record<string, boolean>
}

// Numbers in some versions, text in others.
const metaId = z.union([z.string().regex(/^\d+$/), z.int().nonnegative().transform(String)])
const notice = z.object({
  field: z.literal('leadgen'),
  value: z.object({ leadgen_id: metaId, form_id: metaId, page_id: metaId, created_time: z.int() }),
})
const webhook = z.object({
  object: z.literal('page'),
  entry: z.array(z.object({ changes: z.array(z.unknown()) })),
})

/**
 * The leads a webhook of Meta's tells of; changes of other kinds are left out. Null when it is no such
 * webhook at all. Check its signature first.
 */
export function parseLeadWebhook(body: unknown): LeadNotice[] | null {
  const parsed = webhook.safeParse(body)
  if (!parsed.success) return null
  return parsed.data.entry.flatMap(({ changes }) =>
    changes.flatMap((change) => {
      const found = notice.safeParse(change)
      if (!found.success) return []
      const { leadgen_id, form_id, page_id, created_time } = found.data.value
      const createdAt = new Date(created_time * 1_000)
      return [{ leadgenId: leadgen_id, formId: form_id, pageId: page_id, createdAt }]
    }),
  )
}

const metaLead = z.object({
  id: metaId,
  created_time: z.string(),
  form_id: metaId.optional(),
  campaign_id: metaId.optional(),
  campaign_name: z.string().optional(),
  field_data: z.array(z.object({ name: z.string(), values: z.array(z.string()) })),
  custom_disclaimer_responses: z
    .array(z.object({ checkbox_key: z.string(), is_checked: z.union([z.boolean(), z.string()]) }))
    .default([]),
})

/**
 * Fetches one lead of a lead ad.
 * https://developers.facebook.com/docs/marketing-api/guides/lead-ads/retrieving
 */
export async function fetchLead(
  http: VendorHttp,
  query: Record<string, string>,
  leadgenId: string,
): Promise<VendorResult<MetaLead>> {
  const result = await http.request({
    method: 'GET',
    path: `/${encodeURIComponent(leadgenId)}`,
    query: {
      ...query,
      fields: 'id,created_time,form_id,campaign_id,campaign_name,field_data,custom_disclaimer_responses',
    },
    answer: { as: 'json', schema: metaLead },
  })
  if (result.verdict !== 'ok') return result
  const lead = result.data
  return {
    verdict: 'ok',
    data: {
      leadgenId: lead.id,
      // "2026-11-24T09:08:00+0000": Date wants the colon that Meta leaves out.
      createdAt: new Date(lead.created_time.replace(/([+-]\d{2})(\d{2})$/, '$1:$2')),
      formId: lead.form_id ?? null,
      campaignId: lead.campaign_id ?? null,
      campaignName: lead.campaign_name ?? null,
      fields: Object.fromEntries(lead.field_data.map(({ name, values }) => [name, values.join(', ')])),
      consents: Object.fromEntries(
        lead.custom_disclaimer_responses.map(({ checkbox_key, is_checked }) => [
          checkbox_key,
          is_checked === true || is_checked === 'true' || is_checked === '1',
        ]),
      ),
    },
  }
}
