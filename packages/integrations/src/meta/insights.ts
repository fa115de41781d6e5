import { z } from 'zod'
import type { VendorHttp } from '../vendor-http.ts'
import type { VendorResult } from '../vendor-result.ts'

export type CampaignInsights = {
  /** Meta's number and name of the campaign. */
  campaignId: string
  campaignName: string
  spendCents: number
  /** ISO 4217, of the advertising account. */
  currency: string
  impressions: number
  clicks: number
  leads: number
}

/** Days as "2026-11-24", both included, in the account's own time zone. */
export type Period = { since: string; until: string }

// The Insights API writes every number as text.
const count = z.string().regex(/^\d+$/).transform(Number)
const row = z.object({
  campaign_id: z.string(),
  campaign_name: z.string(),
  account_currency: z.string().length(3),
  spend: z
    .string()
    .regex(/^\d+(\.\d+)?$/)
    .transform((units) => Math.round(Number(units) * 100)),
  impressions: count.default(0),
  clicks: count.default(0),
  actions: z.array(z.object({ action_type: z.string(), value: count })).default([]),
})
const page = z.object({
  data: z.array(row),
  paging: z
    .object({ cursors: z.object({ after: z.string() }).optional(), next: z.string().optional() })
    .optional(),
})

const PAGE_SIZE = '100'
/** Ten thousand campaigns; a cursor that turns in circles ends here. */
const MOST_PAGES = 100

/**
 * Spend, clicks, impressions and leads of each campaign with delivery in the period, page after page.
 * https://developers.facebook.com/docs/marketing-api/insights
 */
export async function listInsights(
  http: VendorHttp,
  { adAccountId, query }: { adAccountId: string; query: Record<string, string> },
  period: Period,
): Promise<VendorResult<CampaignInsights[]>> {
  const campaigns: CampaignInsights[] = []
  let after: string | undefined
  for (let pages = 0; pages < MOST_PAGES; pages++) {
    const result = await http.request({
      method: 'GET',
      path: `/act_${adAccountId}/insights`,
      query: {
        ...query,
        level: 'campaign',
        fields: 'campaign_id,campaign_name,account_currency,spend,impressions,clicks,actions',
        time_range: JSON.stringify(period),
        limit: PAGE_SIZE,
        ...(after ? { after } : {}),
      },
      answer: { as: 'json', schema: page },
    })
    if (result.verdict !== 'ok') return result
    campaigns.push(...result.data.data.map(toCampaign))
    const { paging } = result.data
    after = paging?.next ? paging.cursors?.after : undefined
    if (!after) return { verdict: 'ok', data: campaigns }
  }
  return { verdict: 'permanent', reason: 'meta answered more pages than an account can have' }
}

function toCampaign(found: z.infer<typeof row>): CampaignInsights {
  return {
    campaignId: found.campaign_id,
    campaignName: found.campaign_name,
    spendCents: found.spend,
    currency: found.account_currency,
    impressions: found.impressions,
    clicks: found.clicks,
    // "lead" is the sum of forms, pixel and offline; the others are its parts.
    leads: found.actions.find(({ action_type }) => action_type === 'lead')?.value ?? 0,
  }
}
