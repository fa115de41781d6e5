import type { Language } from '@cep/contracts/language'
import { CONFIRM_LINK_DAYS } from '@cep/contracts/subscription'
import type { SubscriberStatus } from '@cep/contracts/vocabulary'
import { NOT_CONFIGURED } from '@cep/integrations/integration'
import type { JobOutcome, QueueHandler } from '@cep/queues/queue-handler'
import type { ClientBase } from 'pg'
import { vendorFailureOutcome } from '../integrations/vendor-failure-outcome.ts'
import type { JobContext } from '../jobs/job-context.ts'
import { enqueue } from '../outbox/enqueue.ts'
import { ERASED_DOMAIN } from '../privacy/erased-domain.ts'

/** The copy may be behind for as long as this; then somebody has to look. Chosen by hand. */
const GIVE_UP_AFTER_MS = 7 * 24 * 60 * 60 * 1_000

/**
 * After any change of a subscriber: whoever waits to be asked is asked (once for each request), and the
 * copy at Mailchimp, where there is one, is made to say what our list says.
 */
export const mailchimpSync: QueueHandler<'mailchimp.sync', JobContext> = {
  queue: 'mailchimp.sync',
  handle: async ({ transaction, integrations, requestedAt }, { subscriberId }): Promise<JobOutcome> => {
    const subscriber = await loadSubscriber(transaction, subscriberId)
    if (!subscriber) return { status: 'skipped', reason: 'subscriber_gone' }
    if (subscriber.email.endsWith(ERASED_DOMAIN)) return { status: 'skipped', reason: 'erased' }
    const { status, email, name, language, tags } = subscriber
    const list = status === 'pending' ? await askToConfirm(transaction, subscriber) : status

    const { mailchimp } = integrations
    if (mailchimp.state === 'off') return { status: 'done', list, mailchimp: `skipped: ${NOT_CONFIGURED}` }
    // Nobody is anywhere before having confirmed.
    if (status === 'pending') return { status: 'done', list, mailchimp: 'skipped: not_subscribed' }
    const result =
      status === 'subscribed'
        ? await mailchimp.client.upsertMember({ email, firstName: name, language, tags })
        : await mailchimp.client.unsubscribeMember(email)
    if (result.verdict !== 'ok') {
      return vendorFailureOutcome(result, { requestedAt, giveUpAfterMs: GIVE_UP_AFTER_MS })
    }
    return { status: 'done', list, mailchimp: status === 'subscribed' ? 'subscribed' : 'unsubscribed' }
  },
}

type Subscriber = {
  id: number
  email: string
  name: string | null
  language: Language
  status: SubscriberStatus
  tags: string[]
  requestedAt: Date | null
}

/** Locked, so that two changes reach the vendor in the order of the last one. */
async function loadSubscriber(transaction: ClientBase, id: number): Promise<Subscriber | undefined> {
  const { rows } = await transaction.query<Subscriber>(
    `SELECT s.id, s.email, s.name, s.language, s.status, s.opt_in_requested_at AS "requestedAt",
            ARRAY(SELECT t.text::text FROM subscribers_texts t
                  WHERE t.parent_id = s.id AND t.path = 'tags' ORDER BY t."order") AS tags
     FROM subscribers s WHERE s.id = $1 FOR NO KEY UPDATE OF s`,
    [id],
  )
  return rows[0]
}

async function askToConfirm(transaction: ClientBase, { id, requestedAt }: Subscriber): Promise<string> {
  const oldest = Date.now() - CONFIRM_LINK_DAYS * 24 * 60 * 60 * 1_000
  if (!requestedAt || requestedAt.getTime() < oldest) return 'pending: request_expired'
  const isNew = await enqueue(transaction, {
    queue: 'mail.send',
    payload: { template: 'subscriber-confirm', subscriberId: id },
    dedupeKey: `subscriber:${id}:confirm:${requestedAt.getTime()}`,
  })
  return isNew ? 'pending: asked to confirm' : 'pending'
}
