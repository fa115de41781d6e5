import type { QueueHandler } from '@cep/queues/queue-handler'
import type { JobContext } from '../jobs/job-context.ts'
import { enqueue } from '../outbox/enqueue.ts'
import { anonymiseLeads } from './anonymise-leads.ts'
import { loadPrivacyRequest } from './load-privacy-request.ts'

/**
 * Does what somebody asked for and confirmed. The mail that ends it also completes the request and
 * forgets the address (see `mail/complete-privacy-request.ts`).
 */
export const privacyFulfil: QueueHandler<'privacy.fulfil', JobContext> = {
  queue: 'privacy.fulfil',
  handle: async ({ transaction }, { privacyRequestId }) => {
    const request = await loadPrivacyRequest(transaction, privacyRequestId)
    if (!request?.email) return { status: 'skipped', reason: 'request_gone' }
    if (request.completedAt) return { status: 'skipped', reason: 'already_completed' }
    if (!request.confirmedAt) return { status: 'skipped', reason: 'not_confirmed' }
    if (request.confirmedAt > request.expiresAt) return { status: 'skipped', reason: 'expired' }

    const isErasure = request.kind === 'erasure'
    const anonymised = isErasure ? await anonymiseLeads(transaction, { email: request.email }) : 0
    await enqueue(transaction, {
      queue: 'mail.send',
      payload: { template: isErasure ? 'privacy-erased' : 'privacy-export', privacyRequestId },
      dedupeKey: `privacy:${privacyRequestId}:result-mail`,
    })
    return { status: 'done', kind: request.kind, ...(isErasure ? { anonymised } : {}) }
  },
}
