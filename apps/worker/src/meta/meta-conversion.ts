import { NOT_CONFIGURED } from '@cep/integrations/integration'
import { OLDEST_EVENT_MS } from '@cep/integrations/meta/conversion'
import type { JobOutcome, QueueHandler } from '@cep/queues/queue-handler'
import type { PayloadOf } from '@cep/queues/queues'
import { isEffectDone, recordEffect } from '../integrations/vendor-effects.ts'
import { vendorFailureOutcome } from '../integrations/vendor-failure-outcome.ts'
import type { JobContext } from '../jobs/job-context.ts'
import { type ConversionFacts, loadConversionFacts } from './load-conversion-facts.ts'

/** Meta takes no event older than seven days; the last of them is a reserve. */
const GIVE_UP_AFTER_MS = 6 * 24 * 60 * 60 * 1_000

/**
 * Tells Meta's Conversions API of one step of a lead. At least once: the event's id is made of lead and
 * step, and Meta counts an id once.
 */
export const metaConversion: QueueHandler<'meta.conversion', JobContext> = {
  queue: 'meta.conversion',
  handle: async ({ transaction, integrations, requestedAt }, { event, leadId }): Promise<JobOutcome> => {
    const { meta } = integrations
    if (meta.state === 'off') return { status: 'skipped', reason: NOT_CONFIGURED }
    const lead = await loadConversionFacts(transaction, leadId)
    if (!lead) return { status: 'skipped', reason: 'lead_gone' }
    if (lead.erasedAt) return { status: 'skipped', reason: 'erased' }
    if (lead.status === 'spam') return { status: 'skipped', reason: 'spam' }
    if (!lead.hasMarketingConsent) return { status: 'skipped', reason: 'no_marketing_consent' }
    const occurredAt = momentOf(event, lead) ?? requestedAt
    if (Date.now() - occurredAt.getTime() > OLDEST_EVENT_MS) return { status: 'skipped', reason: 'too_old' }

    const sent = { vendor: 'meta', effect: `lead:${leadId}:${event}` } as const
    if (await isEffectDone(transaction, sent)) return { status: 'skipped', reason: 'already_sent' }

    const { firstName, lastName, email, phone, courseName } = lead
    const result = await meta.client.sendConversion({
      event,
      eventId: sent.effect,
      occurredAt,
      person: { firstName, lastName, email, phone },
      metaLeadId: lead.metaLeadId,
      courseName,
    })
    if (result.verdict !== 'ok') {
      return vendorFailureOutcome(result, { requestedAt, giveUpAfterMs: GIVE_UP_AFTER_MS })
    }
    await recordEffect(transaction, sent)
    return { status: 'done', event }
  },
}

function momentOf(event: PayloadOf<'meta.conversion'>['event'], lead: ConversionFacts): Date | null {
  if (event === 'Contact') return lead.firstContactedAt
  return event === 'Lead' ? lead.createdAt : lead.convertedAt
}
