import type { QueueHandler } from '@cep/queues/queue-handler'
import type { JobContext } from '../jobs/job-context.ts'
import { enqueue } from '../outbox/enqueue.ts'

type Row = { status: string; isDue: boolean }

/**
 * The time of a scheduled mailing has come: one delivery for everybody whom its segment finds now. A
 * mailing that was moved or taken back meanwhile is left alone.
 */
export const mailingStart: QueueHandler<'mailing.start', JobContext> = {
  queue: 'mailing.start',
  handle: async ({ transaction }, { mailingId }) => {
    const { rows } = await transaction.query<Row>(
      `SELECT status, coalesce(scheduled_at <= now(), false) AS "isDue" FROM mailings WHERE id = $1 FOR UPDATE`,
      [mailingId],
    )
    const mailing = rows[0]
    if (!mailing) return { status: 'skipped', reason: 'mailing_gone' }
    if (mailing.status !== 'scheduled') return { status: 'skipped', reason: 'not_scheduled' }
    if (!mailing.isDue) return { status: 'skipped', reason: 'moved_to_later' }
    const { rowCount } = await transaction.query(
      `INSERT INTO mailing_deliveries (mailing_id, subscriber_id)
       SELECT $1, found FROM mailing_subscribers($1) AS found ON CONFLICT (mailing_id, subscriber_id) DO NOTHING`,
      [mailingId],
    )
    await transaction.query(
      `UPDATE mailings SET status = 'sending', started_at = now(), updated_at = now() WHERE id = $1`,
      [mailingId],
    )
    await transaction.query('SELECT count_mailing($1)', [mailingId])
    await enqueue(transaction, { queue: 'mailing.send', payload: { mailingId } })
    return { status: 'done', recipients: rowCount ?? 0 }
  },
}
