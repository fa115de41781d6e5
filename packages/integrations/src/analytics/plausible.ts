import { z } from 'zod'
import type { IntegrationTools } from '../integration.ts'
import { createVendorHttp } from '../vendor-http.ts'
import type { AnalyticsClient, AnalyticsSettings } from './analytics.ts'

/** Without a visitor at hand; a User-Agent is demanded, and one of a known robot is dropped. */
const OWN_USER_AGENT = 'Mozilla/5.0 (X11; Linux x86_64) CEP/1.0'

/** Plausible's Events API. https://plausible.io/docs/events-api */
export function createPlausible(
  settings: AnalyticsSettings,
  { logger, limits }: IntegrationTools,
): AnalyticsClient {
  const http = createVendorHttp({
    vendor: 'plausible',
    baseUrl: settings.PLAUSIBLE_URL.replace(/\/$/, ''),
    rate: { requests: 20, perMs: 1_000 },
    ...limits,
    logger,
  })
  return {
    sendEvent: async ({ name, url, referrer, properties, visitor }) => {
      const result = await http.request({
        method: 'POST',
        path: '/api/event',
        headers: {
          'user-agent': visitor?.userAgent ?? OWN_USER_AGENT,
          ...(visitor ? { 'x-forwarded-for': visitor.ip } : {}),
        },
        body: {
          name,
          url,
          domain: settings.PLAUSIBLE_DOMAIN,
          ...(referrer ? { referrer } : {}),
          props: properties,
        },
        // A proxy's page in its place is no answer.
        answer: { as: 'text', schema: z.string().regex(/^\s*(ok|\{\})?\s*$/) },
      })
      return result.verdict === 'ok' ? { verdict: 'ok', data: null } : result
    },
  }
}
