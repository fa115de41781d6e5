import { NOT_CONFIGURED } from '@cep/integrations/integration'
import type { QueueHandler } from '@cep/queues/queue-handler'
import { vendorFailureOutcome } from '../integrations/vendor-failure-outcome.ts'
import type { JobContext } from '../jobs/job-context.ts'
import { enqueue } from '../outbox/enqueue.ts'
import { anonymiseLeads } from './anonymise-leads.ts'
import { anonymiseSubscriber } from './anonymise-subscribers.ts'
import { loadPrivacyRequest } from './load-privacy-request.ts'

/** The law gives a month; somebody has to look well before that. */
const GIVE_UP_AFTER_MS = 7 * 24 * 60 * 60 * 1_000

/**
 * Does what somebody asked for and confirmed. The mail that ends it also completes the request and
 * forgets the address (see `mail/complete-privacy-request.ts`).
 */
export const privacyFulfil: QueueHandler<'privacy.fulfil', JobContext> = {
  queue: 'privacy.fulfil',
  handle: async ({ transaction, integrations, requestedAt }, { privacyRequestId }) => {
    const request = await loadPrivacyRequest(transaction, privacyRequestId)
    if (!request?.email) return { status: 'skipped', reason: 'request_gone' }
    if (request.completedAt) return { status: 'skipped', reason: 'already_completed' }
    if (!request.confirmedAt) return { status: 'skipped', reason: 'not_confirmed' }
    if (request.confirmedAt > request.expiresAt) return { status: 'skipped', reason: 'expired' }

    const isErasure = request.kind === 'erasure'
    const { mailchimp } = integrations
    let copies: Record<string, string> = {}
    if (isErasure && mailchimp.state === 'on') {
      // First, because the address is needed for it and gone afterwards.
      const forgotten = await mailchimp.client.forgetMember(request.email)
      if (forgotten.verdict !== 'ok') {
        return vendorFailureOutcome(forgotten, { requestedAt, giveUpAfterMs: GIVE_UP_AFTER_MS })
      }
      copies = { mailchimp: 'forgotten' }
    } else if (isErasure) copies = { mailchimp: `skipped: ${NOT_CONFIGURED}` }
    const subscribers = isErasure ? await anonymiseSubscriber(transaction, request.email) : 0
    const anonymised = isErasure ? await anonymiseLeads(transaction, { email: request.email }) : 0
    await enqueue(transaction, {
      queue: 'mail.send',
      payload: { template: isErasure ? 'privacy-erased' : 'privacy-export', privacyRequestId },
      dedupeKey: `privacy:${privacyRequestId}:result-mail`,
    })
    return {
      status: 'done',
      kind: request.kind,
      ...(isErasure ? { anonymised, subscribers, ...copies } : {}),
    }
  },
}
