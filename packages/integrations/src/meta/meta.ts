import { createHmac } from 'node:crypto'
import { z } from 'zod'
import { explainGraphError } from '../graph-error.ts'
import { answerHandshake, isSignedBy } from '../hub-webhook.ts'
import { type IntegrationDeclaration, type IntegrationTools, switchedOn } from '../integration.ts'
import { createVendorHttp } from '../vendor-http.ts'
import { type Conversion, sendConversion } from './conversion.ts'
import { listInsights, type Period } from './insights.ts'
import { fetchLead } from './lead-ads.ts'

const digits = z.string().regex(/^\d+$/, { error: 'write the number alone' })

export const metaSettings = z.object({
  ENABLE_META_INTEGRATION: switchedOn.describe(
    '`true`: tell Meta of leads and enrolments, read campaign figures, take leads from its forms',
  ),
  META_APP_ID: digits.describe("Number of the centre's app at developers.facebook.com"),
  META_APP_SECRET: z.string().min(16).describe("That app's secret: signs webhooks and requests"),
  META_ACCESS_TOKEN: z
    .string()
    .min(16)
    .describe('Token of a system user with ads_read, ads_management and leads_retrieval'),
  META_PIXEL_ID: digits.describe('Number of the data set (pixel) that takes the events'),
  META_AD_ACCOUNT_ID: z
    .string()
    .regex(/^(act_)?\d+$/)
    .transform((id) => id.replace(/^act_/, ''))
    .describe('Number of the advertising account'),
  META_WEBHOOK_VERIFY_TOKEN: z
    .string()
    .min(8)
    .optional()
    .describe("Word agreed with Meta for the lead forms' webhook; unset: the webhook is refused"),
  META_TEST_EVENT_CODE: z
    .string()
    .optional()
    .describe('Shows events in the test view of the Events Manager instead of counting them'),
  META_GRAPH_URL: z
    .url()
    .default('https://graph.facebook.com/v25.0')
    .describe('The Graph API with its version; a version lives about two years'),
})

export type MetaClient = ReturnType<typeof createMeta>

export const meta = {
  name: 'meta',
  flag: 'ENABLE_META_INTEGRATION',
  settings: metaSettings,
  create: createMeta,
} satisfies IntegrationDeclaration<typeof metaSettings, unknown>

/** Meta: conversions, campaign figures, leads from its own forms. */
function createMeta(settings: z.infer<typeof metaSettings>, { logger, limits }: IntegrationTools) {
  const { META_ACCESS_TOKEN: token, META_APP_SECRET: secret } = settings
  const http = createVendorHttp({
    vendor: 'meta',
    baseUrl: settings.META_GRAPH_URL.replace(/\/$/, ''),
    // In a header, because addresses end up in other people's logs.
    headers: { authorization: `Bearer ${token}` },
    // Far below the limits of an account with little traffic (200 calls an hour and user).
    rate: { requests: 60, perMs: 60_000 },
    ...limits,
    logger,
    explain: explainGraphError('meta'),
  })
  // Proves that the token is used by who knows the app's secret; apps may demand it.
  const query = { appsecret_proof: createHmac('sha256', secret).update(token).digest('hex') }
  const { META_PIXEL_ID: pixelId, META_AD_ACCOUNT_ID: adAccountId } = settings

  return {
    sendConversion: (conversion: Conversion) =>
      sendConversion(http, { pixelId, testEventCode: settings.META_TEST_EVENT_CODE, query }, conversion),
    listInsights: (period: Period) => listInsights(http, { adAccountId, query }, period),
    fetchLead: (leadgenId: string) => fetchLead(http, query, leadgenId),
    /** Whether a webhook comes from Meta: its raw body and `X-Hub-Signature-256`. */
    isSigned: (rawBody: Buffer, signature: string | undefined) => isSignedBy(secret, rawBody, signature),
    /** The text to answer to Meta's check of the webhook's address; null: refuse (403). */
    answerHandshake: (search: URLSearchParams) => answerHandshake(search, settings.META_WEBHOOK_VERIFY_TOKEN),
  }
}
