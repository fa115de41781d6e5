import { z } from 'zod'
import type { IntegrationTools } from '../integration.ts'
import { createVendorHttp } from '../vendor-http.ts'
import type { AnalyticsClient, AnalyticsSettings } from './analytics.ts'

/**
 * GA4's Measurement Protocol. It takes whatever is well-formed and says nothing, not even to a wrong
 * secret. https://developers.google.com/analytics/devguides/collection/protocol/ga4
 */
export function createGa4(
  settings: AnalyticsSettings,
  { logger, limits }: IntegrationTools,
): AnalyticsClient {
  const http = createVendorHttp({
    vendor: 'ga4',
    baseUrl: settings.GA4_URL.replace(/\/$/, ''),
    rate: { requests: 20, perMs: 1_000 },
    ...limits,
    logger,
  })
  // The settings' schema has seen to both.
  const query = {
    measurement_id: settings.GA4_MEASUREMENT_ID ?? '',
    api_secret: settings.GA4_API_SECRET ?? '',
  }
  return {
    sendEvent: ({ name, url, referrer, occurredAt, clientId, properties }) =>
      http.request({
        method: 'POST',
        path: '/mp/collect',
        query,
        body: {
          client_id: clientId,
          timestamp_micros: occurredAt.getTime() * 1_000,
          // Counted, not advertised to.
          consent: { ad_user_data: 'DENIED', ad_personalization: 'DENIED' },
          events: [
            {
              name,
              params: {
                page_location: url,
                ...(referrer ? { page_referrer: referrer } : {}),
                ...properties,
                engagement_time_msec: 1,
              },
            },
          ],
        },
        answer: { as: 'json', schema: z.null() },
      }),
  }
}
