import { OPEN_LEAD_STATUSES } from '@cep/contracts/vocabulary'
import type { QueueHandler } from '@cep/queues/queue-handler'
import type { ClientBase } from 'pg'
import { loadCalendar } from '../calendar/load-calendar.ts'
import { addWorkingTime } from '../calendar/working-calendar.ts'
import type { JobContext } from '../jobs/job-context.ts'
import { enqueueConversion } from '../meta/enqueue-conversion.ts'
import { enqueue } from '../outbox/enqueue.ts'
import { requestSubscription } from '../subscribers/request-subscription.ts'
import { assignLead } from './assign-lead.ts'
import { attributeLead } from './attribute-lead.ts'
import { isDisposableEmail } from './is-disposable-email.ts'
import { loadNewLead, type NewLead } from './load-new-lead.ts'
import { type ScoreFacts, scoreLead } from './score-lead.ts'

/** A new lead, whoever wrote it. */
export const leadCreated: QueueHandler<'lead.created', JobContext> = {
  queue: 'lead.created',
  handle: async ({ transaction }, { leadId }) => {
    const lead = await loadNewLead(transaction, leadId)
    if (!lead) return { status: 'skipped', reason: 'lead_gone' }
    if (lead.erasedAt) return { status: 'skipped', reason: 'erased' }
    if (lead.status === 'spam') return { status: 'skipped', reason: 'spam' }

    const utm = await attributeLead(transaction, leadId, lead)
    const { score, parts } = scoreLead(scoreFacts(lead, utm.campaign !== null))
    const { calendar, slaWorkingHours } = await loadCalendar(transaction)
    const slaDueAt = addWorkingTime(lead.createdAt, slaWorkingHours, calendar)
    await transaction.query(
      'UPDATE leads SET score = $2, score_parts = $3, sla_due_at = $4, updated_at = now() WHERE id = $1',
      [leadId, score, JSON.stringify(parts), slaDueAt],
    )

    // A later status means that somebody has been in touch already: before we got to it, or elsewhere.
    const isUntouched = lead.status === 'new'
    if (isUntouched) await welcome(transaction, { leadId, slaDueAt })
    if (lead.hasMarketingConsent) await requestSubscription(transaction, leadId)
    await tellVendors(transaction, {
      leadId,
      isOnWhatsapp: isUntouched && lead.preferredContact === 'whatsapp',
    })
    if (lead.assignedTo !== null) {
      if (isUntouched) await tellAssignee({ transaction }, leadId, lead)
      return { status: 'done', score, assignedTo: lead.assignedTo, assigned: 'by hand' }
    }
    if (!isOpen(lead.status)) return { status: 'done', score, assignedTo: null }
    // Last, because it waits for other assignments and makes them wait until this transaction ends.
    const assignedTo = await assignLead(transaction, { leadId, campusId: lead.campusId })
    return { status: 'done', score, assignedTo }
  },
}

const isOpen = (status: string) => OPEN_LEAD_STATUSES.some((open) => open === status)

/** The mail that says what happens next, and the timer that sees to it that it does. */
async function welcome(transaction: ClientBase, { leadId, slaDueAt }: { leadId: number; slaDueAt: Date }) {
  await enqueue(transaction, {
    queue: 'mail.send',
    payload: { template: 'lead-welcome', leadId },
    leadId,
    dedupeKey: `lead:${leadId}:welcome-mail`,
  })
  await enqueue(transaction, {
    queue: 'lead.escalation',
    payload: { leadId },
    leadId,
    dedupeKey: `lead:${leadId}:escalation`,
    availableAt: slaDueAt,
  })
}

/** A row for each vendor: the failure of one is its own. Whether a vendor is on is its handler's business. */
async function tellVendors(
  transaction: ClientBase,
  { leadId, isOnWhatsapp }: { leadId: number; isOnWhatsapp: boolean },
) {
  await enqueueConversion(transaction, { event: 'Lead', leadId })
  if (!isOnWhatsapp) return
  await enqueue(transaction, {
    queue: 'whatsapp.notify',
    payload: { template: 'lead-received', leadId },
    leadId,
    dedupeKey: `lead:${leadId}:whatsapp`,
  })
}

/** For a lead that was written with an assignee: nothing changed hands, so no `lead.updated` tells them. */
async function tellAssignee({ transaction }: Pick<JobContext, 'transaction'>, leadId: number, lead: NewLead) {
  if (lead.assignedTo === null || lead.hasChangedHands || lead.assignedTo === lead.updatedBy) return
  await enqueue(transaction, {
    queue: 'mail.send',
    payload: { template: 'lead-assigned', leadId, userId: lead.assignedTo },
    leadId,
    dedupeKey: `lead:${leadId}:first-assignee-mail`,
  })
}

function scoreFacts(lead: NewLead, hasCampaign: boolean): ScoreFacts {
  return {
    hasContactData: Boolean(lead.firstName && lead.email && lead.phone),
    hasCampus: lead.campusId !== null,
    hasRun: lead.runId !== null,
    hasCourse: lead.courseId !== null,
    message: lead.message,
    preferredContact: lead.preferredContact,
    preferredTime: lead.preferredTime,
    hasMarketingConsent: lead.hasMarketingConsent,
    hasCampaign,
    isEmailDisposable: isDisposableEmail(lead.email),
    spamMarks: lead.spamMarks,
  }
}
