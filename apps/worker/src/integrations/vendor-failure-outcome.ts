import type { VendorFailure } from '@cep/integrations/vendor-result'
import type { JobOutcome } from '@cep/queues/queue-handler'
import { UnrecoverableError } from 'bullmq'

/** Where the vendor names no time: as long again as the job has waited, within these. Chosen by hand. */
const SHORTEST_MS = 15_000
const LONGEST_MS = 15 * 60 * 1_000
/** A token is replaced by a person. */
const UNAUTHORISED_RETRY_MS = 10 * 60 * 1_000

/**
 * What a vendor's failure means for a job: it waits, without counting an attempt, until the vendor is
 * back or somebody has replaced the token; after `giveUpAfterMs`, or when the vendor refuses it, it fails
 * for good and stays on the board, from where it can be tried again.
 *
 * @throws UnrecoverableError with the failure's reason.
 */
export function vendorFailureOutcome(
  failure: VendorFailure,
  {
    requestedAt,
    giveUpAfterMs,
    now = Date.now(),
  }: { requestedAt: Date; giveUpAfterMs: number; now?: number },
): JobOutcome {
  const { verdict, reason } = failure
  const ageMs = now - requestedAt.getTime()
  if (verdict === 'permanent' || ageMs > giveUpAfterMs) throw new UnrecoverableError(reason)
  if (verdict === 'not_authorised') return { status: 'waiting', reason, retryInMs: UNAUTHORISED_RETRY_MS }
  const retryInMs = failure.retryInMs ?? Math.min(Math.max(ageMs, SHORTEST_MS), LONGEST_MS)
  return { status: 'waiting', reason, retryInMs: Math.ceil(retryInMs * (1 + Math.random() / 4)) }
}
