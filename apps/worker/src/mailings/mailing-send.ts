import type { JobOutcome, QueueHandler } from '@cep/queues/queue-handler'
import type { JobContext } from '../jobs/job-context.ts'
import { loadCentre } from '../mail/load-centre.ts'
import { renderMail } from '../mail/render-mail.ts'
import { enqueue } from '../outbox/enqueue.ts'
import { claimDelivery, countWaiting, listInterrupted, settleDelivery } from './deliveries.ts'
import { endOfFailure } from './delivery-end.ts'
import { loadMailing, type Mailing } from './load-mailing.ts'
import { type MailingInput, writeMailing } from './write-mailing.ts'

/** As many as the mailer has connections; at most this many are in flight at a crash. */
const LANES = 4
const BATCH = 100
const RETRY_SERVER_MS = 15_000
const RETRY_UNCONFIGURED_MS = 60_000
/** What the server puts off is tried again so much later, for a day. Chosen by hand. */
const PUT_OFF_MS = 5 * 60_000
const GIVE_UP_AFTER_MS = 24 * 60 * 60_000

/**
 * Sends one batch of a mailing and asks for the next, at the pace of MAILINGS_PER_MINUTE. Each delivery is
 * on disk as `sending` before its mail is handed over and as `sent` after, apart from the job's own
 * transaction; a batch that runs again after a crash lists what it finds in between as uncertain.
 */
export const mailingSend: QueueHandler<'mailing.send', JobContext> = {
  queue: 'mailing.send',
  handle: async (context, { mailingId }): Promise<JobOutcome> => {
    const { transaction, pool, mailer, configuration, outboxId } = context
    if (!mailer.isConfigured) {
      return { status: 'waiting', reason: 'smtp_not_configured', retryInMs: RETRY_UNCONFIGURED_MS }
    }
    if (!(await isOnlySender(context, mailingId))) {
      return { status: 'waiting', reason: 'another_batch_is_under_way', retryInMs: RETRY_SERVER_MS }
    }
    const interrupted = await listInterrupted(pool, mailingId)
    const publicUrl = configuration.PUBLIC_URL.replace(/\/$/, '')
    const mailing = await loadMailing(pool, { mailingId, publicUrl })
    if (!mailing) return { status: 'skipped', reason: 'mailing_gone' }
    if (mailing.status !== 'sending') {
      await transaction.query('SELECT count_mailing($1)', [mailingId])
      return { status: 'skipped', reason: mailing.status }
    }
    const startedAt = new Date()
    const centre = await loadCentre(transaction)
    const input = { centre, publicUrl, now: startedAt, secret: configuration.PRIVACY_LINK_SECRET }
    const { handled, isServerAway } = await sendBatch(context, { mailing, input, startedAt })

    await transaction.query('SELECT count_mailing($1)', [mailingId])
    if (isServerAway) return { status: 'waiting', reason: 'smtp_unreachable', retryInMs: RETRY_SERVER_MS }
    const { waiting, putOff } = await countWaiting(transaction, mailingId)
    if (waiting === 0) {
      await transaction.query(
        `UPDATE mailings SET status = 'sent', finished_at = now(), updated_at = now()
         WHERE id = $1 AND status = 'sending'`,
        [mailingId],
      )
      return { status: 'done', handled, interrupted, waiting }
    }
    const paceMs = (handled / configuration.MAILINGS_PER_MINUTE) * 60_000
    await enqueue(transaction, {
      queue: 'mailing.send',
      payload: { mailingId },
      dedupeKey: `mailing:${mailingId}:after:${outboxId}`,
      availableAt: new Date(startedAt.getTime() + (putOff === waiting ? PUT_OFF_MS : paceMs)),
    })
    return { status: 'done', handled, interrupted, waiting }
  },
}

/** Held until the job's transaction ends, also by a crash: then nobody else's mail is in flight. */
async function isOnlySender({ transaction }: JobContext, mailingId: number): Promise<boolean> {
  const { rows } = await transaction.query<{ isOurs: boolean }>(
    `SELECT pg_try_advisory_xact_lock(hashtextextended('mailing:' || $1::int, 0)) AS "isOurs"`,
    [mailingId],
  )
  return rows[0]?.isOurs ?? false
}

type Batch = { mailing: Mailing; input: MailingInput; startedAt: Date }

async function sendBatch(
  { pool, mailer, configuration }: JobContext,
  { mailing, input, startedAt }: Batch,
): Promise<{ handled: number; isServerAway: boolean }> {
  const domain = /@([^\s>]+)/.exec(configuration.MAIL_FROM)?.[1] ?? 'localhost'
  const isLate = startedAt.getTime() - (mailing.startedAt ?? startedAt).getTime() > GIVE_UP_AFTER_MS
  const claim = { mailingId: mailing.id, domain, before: startedAt }
  let handled = 0
  let isServerAway = false

  const lane = async () => {
    while (!isServerAway && handled < BATCH) {
      handled += 1
      const delivery = await claimDelivery(pool, claim)
      if (!delivery) {
        handled -= 1
        return
      }
      if (delivery.state === 'skipped') continue
      const { content, headers } = writeMailing(mailing, delivery, input)
      const rendered = await renderMail(content, input.centre.name)
      try {
        await mailer.send({
          to: delivery.email,
          ...(input.centre.email ? { replyTo: input.centre.email } : {}),
          subject: content.subject,
          ...rendered,
          messageId: delivery.messageId,
          headers,
        })
      } catch (error) {
        const failure = endOfFailure(error, { isLate })
        isServerAway ||= failure.isServerAway
        await settleDelivery(pool, delivery, failure.end)
        continue
      }
      await settleDelivery(pool, delivery, { state: 'sent' })
    }
  }
  // All lanes end before the job does: its lock says that nothing of this mailing is in flight.
  const ended = await Promise.allSettled(Array.from({ length: LANES }, lane))
  const broken = ended.find((result) => result.status === 'rejected')
  if (broken) throw broken.reason
  return { handled, isServerAway }
}
