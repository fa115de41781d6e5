import { deliveryVerdict } from '../mail/delivery-verdict.ts'
import type { DeliveryEnd } from './deliveries.ts'

/** Nobody was asked anything yet: the connection or the sign-in failed. */
const BEFORE_ANY_MAIL = new Set(['ECONNREFUSED', 'EDNS', 'EAUTH', 'ENOAUTH', 'ETLS'])

type FailedDelivery = { end: DeliveryEnd; isServerAway: boolean }

/**
 * What a failed hand-over means for its delivery. Only an answer, or a connection that never was, says
 * that the mail was not taken; after anything else it may have been, and is not sent again by itself.
 */
export function endOfFailure(error: unknown, { isLate }: { isLate: boolean }): FailedDelivery {
  const {
    code = '',
    command,
    responseCode,
  } = error as {
    code?: string
    command?: string
    responseCode?: number
  }
  const verdict = deliveryVerdict(error)
  if (verdict.kind === 'refused')
    return { end: { state: 'bounced', reason: verdict.reason }, isServerAway: false }
  const wasNotTaken = responseCode !== undefined || command === 'CONN' || BEFORE_ANY_MAIL.has(code)
  if (!wasNotTaken) return { end: { state: 'uncertain', reason: verdict.reason }, isServerAway: true }
  const end = { state: isLate ? ('failed' as const) : ('queued' as const), reason: verdict.reason }
  return { end, isServerAway: verdict.kind === 'server_away' }
}
