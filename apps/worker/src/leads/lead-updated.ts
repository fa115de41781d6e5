import type { QueueHandler } from '@cep/queues/queue-handler'
import type { JobContext } from '../jobs/job-context.ts'
import { enqueueConversion } from '../meta/enqueue-conversion.ts'
import { enqueue } from '../outbox/enqueue.ts'
import { loadLeadState } from './load-lead-state.ts'
import { CONTACTED_STATUSES, stampContact } from './stamp-contact.ts'

/** Somebody changed a lead's status or assignee; the payload says from what to what. */
export const leadUpdated: QueueHandler<'lead.updated', JobContext> = {
  queue: 'lead.updated',
  handle: async ({ transaction, outboxId, requestedAt }, { leadId, changes }) => {
    const lead = await loadLeadState(transaction, leadId)
    if (!lead) return { status: 'skipped', reason: 'lead_gone' }
    if (lead.erasedAt) return { status: 'skipped', reason: 'erased' }

    const stamps = changes.status?.to
      ? await stampContact(transaction, { leadId, status: changes.status.to, at: requestedAt })
      : []

    if (changes.status?.to && CONTACTED_STATUSES.includes(changes.status.to)) {
      await enqueueConversion(transaction, { event: 'Contact', leadId })
    }
    if (changes.status?.to === 'enrolled') {
      await enqueueConversion(transaction, { event: 'CompleteRegistration', leadId })
    }

    const assignee = changes.assignedTo?.to
    if (!assignee) return { status: 'done', stamps }
    if (lead.assignedTo !== assignee) return { status: 'done', stamps, mail: 'not sent: reassigned since' }
    if (lead.updatedBy === assignee) return { status: 'done', stamps, mail: 'not sent: took it themself' }
    if (lead.status === 'spam') return { status: 'done', stamps, mail: 'not sent: spam' }
    await enqueue(transaction, {
      queue: 'mail.send',
      payload: { template: 'lead-assigned', leadId, userId: assignee },
      leadId,
      dedupeKey: `outbox:${outboxId}:assigned-mail`,
    })
    return { status: 'done', stamps, mail: 'to the new adviser' }
  },
}
