import { ROLLUP_GRANULARITIES } from '@cep/contracts/rollups'
import type { QueueHandler } from '@cep/queues/queue-handler'
import { DateTime } from 'luxon'
import type { JobBase } from '../jobs/job-context.ts'
import { enqueue } from '../outbox/enqueue.ts'
import { daysToRollUp } from './days-to-roll-up.ts'
import { rollUpDays } from './roll-up-days.ts'

/** Hours are for looking at the last weeks; days, weeks and months stay. */
const HOURS_KEPT = '62 days'

/** What visitors are promised; their sums stay. */
const VIEWS_KEPT = { years: 1 }

/** Every hour: counts what has happened since the last time. With a date: counts that day anew. */
export const statsRollup: QueueHandler<'stats.rollup', JobBase> = {
  queue: 'stats.rollup',
  handle: async ({ transaction, outboxId }, { date, granularity }) => {
    const granularities = granularity ? [granularity] : ROLLUP_GRANULARITIES
    const keptFrom = DateTime.now().minus(VIEWS_KEPT)
    if (date) {
      // Counted anew, it would lose its views.
      if (DateTime.fromISO(date) < keptFrom) return { status: 'skipped', reason: 'its_views_are_gone' }
      const until = DateTime.fromISO(date).plus({ days: 1 }).toISODate() ?? date
      return {
        status: 'done',
        date,
        changed: await rollUpDays(transaction, { from: date, until }, granularities),
      }
    }
    const { isUpToDate, ...days } = await daysToRollUp(transaction)
    const changed = await rollUpDays(transaction, days, granularities)
    await transaction.query(
      "DELETE FROM rollups WHERE granularity = 'hour' AND period_start < now() - $1::interval",
      [HOURS_KEPT],
    )
    if (isUpToDate) {
      await transaction.query('DELETE FROM page_views WHERE created_at < $1', [keptFrom.toJSDate()])
    } else {
      const dedupeKey = `stats.rollup:after:${outboxId}`
      await enqueue(transaction, { queue: 'stats.rollup', payload: {}, dedupeKey })
    }
    return { status: 'done', ...days, changed }
  },
}
