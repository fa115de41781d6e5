import { z } from 'zod'
import type { VendorFailure } from './vendor-result.ts'

const graphError = z.object({
  error: z.object({
    code: z.number(),
    error_subcode: z.number().optional(),
    is_transient: z.boolean().optional(),
  }),
})

/** The Graph API's own limits, which come with status 400 or 403: of the app, user, account, page, business. */
const RATE_LIMITS = [4, 17, 32, 341, 613, 80007, 130429, 131048, 131056]
const isRateLimit = (code: number) => RATE_LIMITS.includes(code) || (code >= 80000 && code <= 80014)
/** Token expired, revoked, or without the permission. */
const isRefusal = (code: number) =>
  code === 0 || code === 102 || code === 190 || code === 10 || (code >= 200 && code < 300)

/** Meta looks at its counters anew every few minutes. Chosen by hand. */
const RATE_LIMIT_PAUSE_MS = 5 * 60 * 1_000

/**
 * What an error of Meta's Graph API (and WhatsApp's Cloud API) means: the code decides, the status lies.
 * https://developers.facebook.com/docs/graph-api/guides/error-handling
 */
export function explainGraphError(vendor: string) {
  return ({ status, body }: { status: number; body: unknown }): VendorFailure | null => {
    const parsed = graphError.safeParse(body)
    if (!parsed.success) return null
    const { code, error_subcode: subcode, is_transient: isTransient } = parsed.data.error
    const reason = `${vendor} answered ${status} (code ${code}${subcode ? `, subcode ${subcode}` : ''})`
    if (isRateLimit(code)) {
      // The status 429 brings its own Retry-After.
      return { verdict: 'retryable', reason, retryInMs: status === 429 ? null : RATE_LIMIT_PAUSE_MS }
    }
    if (isRefusal(code)) return { verdict: 'not_authorised', reason }
    if (isTransient || code === 1 || code === 2 || status >= 500) {
      return { verdict: 'retryable', reason, retryInMs: null }
    }
    return { verdict: 'permanent', reason }
  }
}
