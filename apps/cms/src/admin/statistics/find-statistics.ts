import type { RollupDimension } from '@cep/contracts/rollups'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { SqlRunner } from '../../database/transaction-of.ts'
import { PERIODS, type PeriodName } from './statistics-period.ts'

export type Figures = {
  views: number
  visits: number
  leads: number
  contacted: number
  contactedInTime: number
  responseMinutes: number
  converted: number
  enrolments: number
  cancellations: number
  revenueCents: number
}

/** One period of the whole, oldest first; `start` is its first day in Madrid ("2026-11-24"). */
export type Step = Figures & { start: string; isBefore: boolean }

/** What one course, campus, … had; `name` is null for "none" and for what no longer exists. */
export type Share = { key: string; name: string | null; now: Figures; before: Figures }

const columns = sql.raw(
  [
    ['views', 'views'],
    ['visits', 'visits'],
    ['leads', 'leads'],
    ['contacted', 'contacted'],
    ['contacted_in_time', 'contactedInTime'],
    ['response_minutes', 'responseMinutes'],
    ['converted', 'converted'],
    ['enrolments', 'enrolments'],
    ['cancellations', 'cancellations'],
    ['revenue_cents', 'revenueCents'],
  ]
    .map(([column, name]) => `'${name}', coalesce(sum(${column}), 0)`)
    .join(', '),
)

const NAMES: Record<RollupDimension, ReturnType<typeof sql>> = {
  course: sql`(SELECT name FROM courses WHERE id = n.key::int)`,
  campus: sql`(SELECT name FROM campuses WHERE id = n.key::int)`,
  campaign: sql`(SELECT name FROM campaigns WHERE id = n.key::int)`,
  adviser: sql`(SELECT name FROM users WHERE id = n.key::int)`,
  source: sql`n.key`,
}

/** Where the period and the one before it begin and end: moments at which a day of Madrid begins. */
function spanOf(period: PeriodName) {
  const { granularity, count } = PERIODS[period]
  const unit = sql.raw(`'${granularity}'`)
  const length = sql.raw(`interval '${count} ${granularity}'`)
  const one = sql.raw(`interval '1 ${granularity}'`)
  const end = sql`(date_trunc(${unit}, now() AT TIME ZONE 'Europe/Madrid') + ${one})`
  const moment = (local: ReturnType<typeof sql>) => sql`(${local} AT TIME ZONE 'Europe/Madrid')`
  return {
    unit,
    before: moment(sql`(${end} - ${length} - ${length})`),
    from: moment(sql`(${end} - ${length})`),
    until: moment(end),
  }
}

/** The figures of each day or month of the period and the one before it. Reads what was rolled up alone. */
export async function findSteps(runner: SqlRunner, period: PeriodName): Promise<Step[]> {
  const { unit, before, from, until } = spanOf(period)
  const { rows } = await runner.execute(sql`
    SELECT to_char(period_start AT TIME ZONE 'Europe/Madrid', 'YYYY-MM-DD') AS start,
      period_start < ${from} AS "isBefore", json_build_object(${columns}) AS figures
    FROM rollups
    WHERE granularity = ${unit} AND dimension = 'all' AND period_start >= ${before} AND period_start < ${until}
    GROUP BY period_start ORDER BY period_start`)
  // The columns are named in the query.
  return (rows as { start: string; isBefore: boolean; figures: Figures }[]).map(({ figures, ...step }) => ({
    ...step,
    ...figures,
  }))
}

/** The figures of the period by one dimension, most leads first, then most visits; at most twenty. */
export async function findShares(
  runner: SqlRunner,
  { period, dimension }: { period: PeriodName; dimension: RollupDimension },
): Promise<Share[]> {
  const { unit, before, from, until } = spanOf(period)
  const { rows } = await runner.execute(sql`
    WITH sums AS (
      SELECT key, period_start < ${from} AS is_before, json_build_object(${columns}) AS figures,
        sum(leads) AS leads, sum(visits) AS visits
      FROM rollups
      WHERE granularity = ${unit} AND dimension = ${dimension} AND period_start >= ${before}
        AND period_start < ${until}
      GROUP BY 1, 2)
    SELECT n.key, CASE WHEN n.key <> '-' THEN ${NAMES[dimension]} END AS name, n.figures AS now,
      b.figures AS before
    FROM sums n LEFT JOIN sums b ON b.key = n.key AND b.is_before
    WHERE NOT n.is_before ORDER BY n.leads DESC, n.visits DESC, n.key LIMIT 20`)
  return (rows as (Omit<Share, 'before'> & { before: Figures | null })[]).map(
    ({ before: earlier, ...share }) => ({
      ...share,
      before: earlier ?? NONE,
    }),
  )
}

/** Adds up figures; none make zeros. */
export function sumOf(figures: readonly Figures[]): Figures {
  const sum = { ...NONE }
  for (const one of figures) {
    for (const name of Object.keys(NONE) as (keyof Figures)[]) sum[name] += one[name]
  }
  return sum
}

const NONE: Figures = {
  views: 0,
  visits: 0,
  leads: 0,
  contacted: 0,
  contactedInTime: 0,
  responseMinutes: 0,
  converted: 0,
  enrolments: 0,
  cancellations: 0,
  revenueCents: 0,
}
