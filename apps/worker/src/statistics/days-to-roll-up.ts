import type { ClientBase } from 'pg'
import type { Days } from './roll-up-days.ts'

/** A month at once: the first run of a centre may have years to count, and a transaction should not. */
const DAYS_AT_ONCE = 31

/**
 * The days whose figures may be out of date: from the day before the last one counted, which may have been
 * counted before it was over, to today.
 *
 * @returns the days, and whether today is among them or a further run is needed.
 */
export async function daysToRollUp(transaction: ClientBase): Promise<Days & { isUpToDate: boolean }> {
  const { rows } = await transaction.query<Days & { isUpToDate: boolean }>(
    `WITH span AS (
       SELECT coalesce(
           (SELECT (max(period_start) AT TIME ZONE 'Europe/Madrid')::date - 1
            FROM rollups WHERE granularity = 'day' AND dimension = 'all'),
           (least((SELECT min(created_at) FROM page_views), (SELECT min(created_at) FROM leads),
                  (SELECT min(created_at) FROM enrolments)) AT TIME ZONE 'Europe/Madrid')::date,
           (now() AT TIME ZONE 'Europe/Madrid')::date) AS first,
         (now() AT TIME ZONE 'Europe/Madrid')::date + 1 AS tomorrow)
     SELECT first::text AS "from", least(first + $1::int, tomorrow)::text AS until, first + $1::int >= tomorrow AS "isUpToDate"
     FROM span`,
    [DAYS_AT_ONCE],
  )
  if (!rows[0]) throw new Error('a query without FROM rows answered none')
  return rows[0]
}
