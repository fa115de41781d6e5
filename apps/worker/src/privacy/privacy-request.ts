import type { QueueHandler } from '@cep/queues/queue-handler'
import type { JobContext } from '../jobs/job-context.ts'
import { enqueue } from '../outbox/enqueue.ts'
import { loadPrivacyRequest } from './load-privacy-request.ts'

/** Somebody asked for data or its erasure: the mailbox's owner is asked whether they mean it. */
export const privacyRequest: QueueHandler<'privacy.request', JobContext> = {
  queue: 'privacy.request',
  handle: async ({ transaction }, { privacyRequestId }) => {
    const request = await loadPrivacyRequest(transaction, privacyRequestId)
    if (!request) return { status: 'skipped', reason: 'request_gone' }
    if (request.confirmedAt) return { status: 'skipped', reason: 'already_confirmed' }
    if (request.expiresAt <= new Date()) return { status: 'skipped', reason: 'expired' }
    await enqueue(transaction, {
      queue: 'mail.send',
      payload: { template: 'privacy-confirm', privacyRequestId },
      dedupeKey: `privacy:${privacyRequestId}:confirm-mail`,
    })
    return { status: 'done' }
  },
}
