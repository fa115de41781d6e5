import type { QueueHandler } from '@cep/queues/queue-handler'
import type { JobContext } from '../jobs/job-context.ts'
import { requestSubscription } from './request-subscription.ts'

/** Somebody whose lead we have agreed to marketing mail in a later submission. */
export const subscriberRequest: QueueHandler<'subscriber.request', JobContext> = {
  queue: 'subscriber.request',
  handle: async ({ transaction }, { leadId }) =>
    (await requestSubscription(transaction, leadId))
      ? { status: 'done' }
      : { status: 'skipped', reason: 'nothing_to_ask' },
}
