import { z } from 'zod'
import { type IntegrationDeclaration, type IntegrationTools, switchedOn } from '../integration.ts'
import type { VendorResult } from '../vendor-result.ts'
import { createGa4 } from './ga4.ts'
import { createPlausible } from './plausible.ts'

/** Something that happened on the site, of a person who consented to being counted there. */
export type AnalyticsEvent = {
  /** GA4's own names where there is one: "generate_lead", "sign_up". */
  name: string
  /** The page it happened on, with scheme and host. */
  url: string
  referrer: string | null
  occurredAt: Date
  /** Random, and the same for events of one person alone; made from nothing that names them. */
  clientId: string
  /** No personal data; values are shown in reports. */
  properties: Record<string, string | number>
  /** The visitor's own, where a request of theirs is at hand; Plausible counts visitors by it. */
  visitor?: { userAgent: string; ip: string }
}

export type AnalyticsClient = { sendEvent: (event: AnalyticsEvent) => Promise<VendorResult<null>> }

export const analyticsSettings = z
  .object({
    ENABLE_ANALYTICS_INTEGRATION: switchedOn.describe(
      '`true`: count leads and enrolments at Plausible or GA4, only of people who consented',
    ),
    ANALYTICS_PROVIDER: z
      .enum(['plausible', 'ga4'])
      .default('plausible')
      .describe('Which of the two: `plausible` or `ga4`'),
    PLAUSIBLE_URL: z.url().default('https://plausible.io').describe('Plausible, or a server of your own'),
    PLAUSIBLE_DOMAIN: z.string().optional().describe("The site's name at Plausible; needed for it"),
    GA4_MEASUREMENT_ID: z
      .string()
      .regex(/^G-[A-Z0-9]+$/)
      .optional()
      .describe('Measurement id (G-…) of the data stream; needed for GA4'),
    GA4_API_SECRET: z
      .string()
      .min(8)
      .optional()
      .describe('Secret of its Measurement Protocol; needed for GA4'),
    GA4_URL: z
      .url()
      .default('https://region1.google-analytics.com')
      .describe('Where GA4 collects: the European address unless set'),
  })
  .superRefine((settings, context) => {
    const needed =
      settings.ANALYTICS_PROVIDER === 'ga4'
        ? (['GA4_MEASUREMENT_ID', 'GA4_API_SECRET'] as const)
        : (['PLAUSIBLE_DOMAIN'] as const)
    for (const name of needed) {
      if (settings[name] === undefined)
        context.addIssue({ code: 'custom', path: [name], message: 'is missing' })
    }
  })

export type AnalyticsSettings = z.infer<typeof analyticsSettings>

export const analytics = {
  name: 'analytics',
  flag: 'ENABLE_ANALYTICS_INTEGRATION',
  settings: analyticsSettings,
  create: (settings: AnalyticsSettings, tools: IntegrationTools): AnalyticsClient =>
    settings.ANALYTICS_PROVIDER === 'ga4' ? createGa4(settings, tools) : createPlausible(settings, tools),
} satisfies IntegrationDeclaration<typeof analyticsSettings, AnalyticsClient>
