import type { LeadStatus } from '@cep/contracts/vocabulary'
import { NOT_CONFIGURED } from '@cep/integrations/integration'
import type { JobOutcome, QueueHandler } from '@cep/queues/queue-handler'
import type { ClientBase } from 'pg'
import { isEffectDone, recordEffect } from '../integrations/vendor-effects.ts'
import { vendorFailureOutcome } from '../integrations/vendor-failure-outcome.ts'
import type { JobContext } from '../jobs/job-context.ts'
import { recordActivity } from '../leads/record-activity.ts'

/** A greeting that comes a day late is none. Chosen by hand. */
const GIVE_UP_AFTER_MS = 24 * 60 * 60 * 1_000

/**
 * Answers a lead on WhatsApp with the approved template. Without the integration nothing is sent: the
 * mail to the adviser has the link to write with, and the lead's timeline says that it is needed.
 */
export const whatsappNotify: QueueHandler<'whatsapp.notify', JobContext> = {
  queue: 'whatsapp.notify',
  handle: async ({ transaction, integrations, requestedAt }, { leadId, template }): Promise<JobOutcome> => {
    const lead = await loadRecipient(transaction, leadId)
    if (!lead) return { status: 'skipped', reason: 'lead_gone' }
    if (lead.erasedAt) return { status: 'skipped', reason: 'erased' }
    if (lead.status === 'spam') return { status: 'skipped', reason: 'spam' }

    const { whatsapp } = integrations
    if (whatsapp.state === 'off') {
      await recordActivity(transaction, { leadId, kind: 'whatsapp_link', detail: {} })
      return { status: 'done', whatsapp: `skipped: ${NOT_CONFIGURED}`, instead: 'click-to-chat' }
    }
    const sent = { vendor: 'whatsapp', effect: `lead:${leadId}:${template}` } as const
    if (await isEffectDone(transaction, sent)) return { status: 'skipped', reason: 'already_sent' }
    const result = await whatsapp.client.sendTemplate({
      ...whatsapp.client.leadTemplate,
      to: lead.phone,
      parameters: [lead.firstName, lead.courseName ?? 'nuestros cursos'],
      reference: sent.effect,
    })
    if (result.verdict !== 'ok') {
      return vendorFailureOutcome(result, { requestedAt, giveUpAfterMs: GIVE_UP_AFTER_MS })
    }
    // Without WhatsApp's id of the message, in which the phone number can be read: deliveries name the effect.
    await recordEffect(transaction, sent)
    await recordActivity(transaction, { leadId, kind: 'whatsapp_sent', detail: {} })
    return { status: 'done', whatsapp: 'sent' }
  },
}

type Recipient = {
  firstName: string
  phone: string
  status: LeadStatus
  erasedAt: Date | null
  courseName: string | null
}

async function loadRecipient(transaction: ClientBase, leadId: number): Promise<Recipient | undefined> {
  const { rows } = await transaction.query<Recipient>(
    `SELECT l.first_name AS "firstName", l.phone, l.status, l.erased_at AS "erasedAt",
            (SELECT name FROM courses WHERE id = l.course_id) AS "courseName"
     FROM leads l WHERE l.id = $1`,
    [leadId],
  )
  return rows[0]
}
