import type { QueueHandler } from '@cep/queues/queue-handler'
import { DateTime } from 'luxon'
import type { JobContext } from '../jobs/job-context.ts'
import { anonymiseLeads } from '../privacy/anonymise-leads.ts'
import { anonymiseFormerSubscribers, forgetUnconfirmed } from '../privacy/anonymise-subscribers.ts'
import { anonymiseAudit, forgetExpiredRequests, forgetFinishedWork } from './forget.ts'

/** A night's share; a centre's first night may hold years, and a transaction should not. */
const LEADS_A_NIGHT = 5_000

/** What was promised about how long things are kept. */
const KEPT = {
  leads: { years: 2 },
  audit: { years: 3 },
  finishedWork: { days: 90 },
  subscribers: { years: 2 },
  unconfirmed: { days: 30 },
} as const

/** Every night: anonymises what has been kept for as long as it may be. */
export const retentionRun: QueueHandler<'retention.run', JobContext> = {
  queue: 'retention.run',
  handle: async ({ transaction }) => {
    const now = DateTime.now()
    const leads = await anonymiseLeads(transaction, {
      neverEnrolledBefore: now.minus(KEPT.leads).toJSDate(),
      limit: LEADS_A_NIGHT,
    })
    const auditEntries = await anonymiseAudit(transaction, now.minus(KEPT.audit).toJSDate())
    const privacyRequests = await forgetExpiredRequests(transaction)
    const outboxRows = await forgetFinishedWork(transaction, now.minus(KEPT.finishedWork).toJSDate())
    const subscribers = await anonymiseFormerSubscribers(transaction, now.minus(KEPT.subscribers).toJSDate())
    const unconfirmed = await forgetUnconfirmed(transaction, now.minus(KEPT.unconfirmed).toJSDate())
    return { status: 'done', leads, subscribers, unconfirmed, auditEntries, privacyRequests, outboxRows }
  },
}
