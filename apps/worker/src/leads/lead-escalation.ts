import type { QueueHandler } from '@cep/queues/queue-handler'
import type { JobContext } from '../jobs/job-context.ts'
import { enqueue } from '../outbox/enqueue.ts'
import { listManagers } from './list-managers.ts'
import { type LeadState, loadLeadState } from './load-lead-state.ts'
import { recordActivity } from './record-activity.ts'

/** The answer time of a lead has run out: the centre manager hears of it, unless somebody was in time. */
export const leadEscalation: QueueHandler<'lead.escalation', JobContext> = {
  queue: 'lead.escalation',
  handle: async ({ transaction }, { leadId }) => {
    const lead = await loadLeadState(transaction, leadId)
    const reason = reasonToLeaveAlone(lead)
    if (reason) return { status: 'skipped', reason }

    await transaction.query('UPDATE leads SET escalated_at = now(), updated_at = now() WHERE id = $1', [
      leadId,
    ])
    const managers = await listManagers(transaction)
    await recordActivity(transaction, { leadId, kind: 'escalated', detail: { to: managers } })
    for (const userId of managers) {
      await enqueue(transaction, {
        queue: 'mail.send',
        payload: { template: 'lead-escalated', leadId, userId },
        leadId,
        dedupeKey: `lead:${leadId}:escalation-mail:${userId}`,
      })
    }
    return { status: 'done', mails: managers.length }
  },
}

function reasonToLeaveAlone(lead: LeadState | undefined): string | null {
  if (!lead) return 'lead_gone'
  if (lead.erasedAt) return 'erased'
  if (lead.escalatedAt) return 'already_escalated'
  if (lead.status === 'spam' || lead.status === 'rejected') return `already_${lead.status}`
  if (lead.status !== 'new' || lead.firstContactedAt) return 'already_contacted'
  return null
}
