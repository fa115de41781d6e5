import { SOURCES } from '@cep/contracts/normalise-utm'
import type { RollupGranularity } from '@cep/contracts/rollups'
import type { ClientBase } from 'pg'

/** Whole days in Madrid, "2026-11-24": from the first to the one before `until`. */
export type Days = { from: string; until: string }

/** Hours are counted in UTC, where each exists once; Madrid is whole hours away. */
const BUCKET = {
  hour: "date_trunc('hour', at)",
  day: "date_trunc('day', at, 'Europe/Madrid')",
} as const
const FIGURES = [
  'views',
  'visits',
  'leads',
  'contacted',
  'contacted_in_time',
  'response_minutes',
  'converted',
  'enrolments',
  'cancellations',
  'revenue_cents',
] as const

const midnight = (parameter: string) => `(${parameter}::date::timestamp AT TIME ZONE 'Europe/Madrid')`
const FROM = midnight('$1')
const UNTIL = midnight('$2')

/**
 * Counts some days anew. The rows become what the days' events say, whatever they were: run twice, the
 * second time changes none.
 *
 * @returns how many rows were written, changed or removed.
 */
export async function rollUpDays(
  transaction: ClientBase,
  days: Days,
  granularities: readonly RollupGranularity[],
): Promise<number> {
  // Two runs over the same days would meet in the middle.
  await transaction.query("SELECT pg_advisory_xact_lock(hashtext('stats.rollup'))")
  let changed = 0
  for (const granularity of granularities) {
    changed +=
      granularity === 'hour' || granularity === 'day'
        ? await countEvents(transaction, days, granularity)
        : await addUpDays(transaction, days, granularity)
  }
  return changed
}

async function countEvents(transaction: ClientBase, { from, until }: Days, granularity: 'hour' | 'day') {
  const bucket = BUCKET[granularity]
  return await replaceRows(transaction, {
    granularity,
    within: `r.period_start >= ${FROM} AND r.period_start < ${UNTIL}`,
    values: [from, until, JSON.stringify(SOURCES)],
    counted: `
      events AS (${EVENTS}),
      counted AS (
        SELECT period_start,
          CASE
            WHEN GROUPING(course) = 0 THEN 'course' WHEN GROUPING(campus) = 0 THEN 'campus'
            WHEN GROUPING(source) = 0 THEN 'source' WHEN GROUPING(campaign) = 0 THEN 'campaign'
            WHEN GROUPING(adviser) = 0 THEN 'adviser' ELSE 'all'
          END AS dimension,
          coalesce(course, campus, source, campaign, adviser, '') AS key,
          ${FIGURES.map((name) => `coalesce(sum(${name}), 0) AS ${name}`).join(', ')}
        FROM (SELECT *, ${bucket} AS period_start FROM events) AS happened
        GROUP BY period_start, GROUPING SETS ((), (course), (campus), (source), (campaign), (adviser))
        -- Nobody advises a page view, and a day without anything has no course.
        HAVING GROUPING(course, campus, source, campaign, adviser) = 31
          OR coalesce(course, campus, source, campaign, adviser) IS NOT NULL)`,
  })
}

async function addUpDays(transaction: ClientBase, { from, until }: Days, granularity: 'week' | 'month') {
  const start = (parameter: string) => `date_trunc('${granularity}', ${parameter}::date::timestamp)`
  const first = `(${start('$1')} AT TIME ZONE 'Europe/Madrid')`
  const end = `((${start('($2::date - 1)')} + interval '1 ${granularity}') AT TIME ZONE 'Europe/Madrid')`
  return await replaceRows(transaction, {
    granularity,
    within: `r.period_start >= ${first} AND r.period_start < ${end}`,
    values: [from, until],
    counted: `
      counted AS (
        SELECT date_trunc('${granularity}', period_start, 'Europe/Madrid') AS period_start, dimension, key,
          ${FIGURES.map((name) => `sum(${name}) AS ${name}`).join(', ')}
        FROM rollups WHERE granularity = 'day' AND period_start >= ${first} AND period_start < ${end}
        GROUP BY 1, 2, 3)`,
  })
}

type Replacement = {
  granularity: RollupGranularity
  /** Which rows `r` are replaced. */
  within: string
  /** Common table expressions that end with one called `counted`: the rows that shall be. */
  counted: string
  values: unknown[]
}

async function replaceRows(transaction: ClientBase, { granularity, within, counted, values }: Replacement) {
  const columns = FIGURES.join(', ')
  const { rows } = await transaction.query<{ changed: number }>(
    `WITH ${counted},
      gone AS (
        DELETE FROM rollups r WHERE r.granularity = '${granularity}' AND ${within} AND NOT EXISTS (
          SELECT FROM counted c
          WHERE c.period_start = r.period_start AND c.dimension = r.dimension AND c.key = r.key)
        RETURNING 1),
      updated AS (
        UPDATE rollups r SET ${FIGURES.map((name) => `${name} = c.${name}`).join(', ')}
        FROM counted c
        WHERE r.granularity = '${granularity}' AND c.period_start = r.period_start AND c.dimension = r.dimension
          AND c.key = r.key
          AND (${FIGURES.map((name) => `r.${name}`).join(', ')})
            IS DISTINCT FROM (${FIGURES.map((name) => `c.${name}`).join(', ')})
        RETURNING 1),
      added AS (
        INSERT INTO rollups (granularity, dimension, period_start, key, ${columns})
        SELECT '${granularity}', c.dimension, c.period_start, c.key, ${FIGURES.map((name) => `c.${name}`).join(', ')}
        FROM counted c
        WHERE NOT EXISTS (
          SELECT FROM rollups r
          WHERE r.granularity = '${granularity}' AND r.dimension = c.dimension AND r.period_start = c.period_start
            AND r.key = c.key)
        RETURNING 1)
     SELECT ((SELECT count(*) FROM gone) + (SELECT count(*) FROM updated) + (SELECT count(*) FROM added))::int
       AS changed`,
    values,
  )
  return rows[0]?.changed ?? 0
}

/** What somebody's visit is called who sent a form; the same words as those of page views (`trafficSource`). */
const LEAD_SOURCE = `
  CASE WHEN l.source <> 'web' THEN l.source::text ELSE coalesce($3::jsonb ->> said.word, said.word) END`
const SAID = `
  CROSS JOIN LATERAL (SELECT coalesce(nullif(l.utm_source, ''),
    nullif(regexp_replace(lower(l.referrer), '^https?://(?:www\\.)?([^/:?#]+).*$', '\\1'), ''), 'direct') AS word) AS said`
const OF_LEAD = `
  coalesce(l.course_id::text, '-') AS course, coalesce(l.campus_id::text, '-') AS campus, ${LEAD_SOURCE} AS source,
  coalesce(l.campaign_id::text, '-') AS campaign, coalesce(l.assigned_to_id::text, '-') AS adviser`
const OF_ENROLMENT = `
  r.course_id::text AS course, coalesce(r.campus_id::text, '-') AS campus,
  CASE WHEN l.id IS NULL THEN '-' ELSE ${LEAD_SOURCE} END AS source,
  coalesce(l.campaign_id::text, '-') AS campaign, coalesce(l.assigned_to_id::text, '-') AS adviser`
const ENROLMENTS = `
  enrolments e JOIN course_runs r ON r.id = e.run_id LEFT JOIN leads l ON l.id = e.lead_id ${SAID}`

/** The figures of one kind of event; the others are none. */
const figures = (own: Partial<Record<(typeof FIGURES)[number], string>>) =>
  FIGURES.map((name) => `${own[name] ?? '0'}::numeric AS ${name}`).join(', ')

const during = (column: string) => `${column} >= ${FROM} AND ${column} < ${UNTIL}`

/** Everything that happened in those days, one row each; and a row for each day, so that none is missing. */
const EVENTS = `
  SELECT ($1::date + n)::timestamp AT TIME ZONE 'Europe/Madrid' AS at, NULL AS course, NULL AS campus, NULL AS source,
    NULL AS campaign, NULL AS adviser, ${figures({})}
  FROM generate_series(0, $2::date - 1 - $1::date) AS n
  UNION ALL
  SELECT v.created_at, coalesce(v.course_id::text, '-'), coalesce(v.campus_id::text, '-'), v.source,
    coalesce(v.campaign_id::text, '-'), NULL, ${figures({ views: '1', visits: 'v.is_entry::int' })}
  FROM page_views v WHERE ${during('v.created_at')}
  UNION ALL
  SELECT l.created_at, ${OF_LEAD}, ${figures({ leads: '1' })}
  FROM leads l ${SAID} WHERE l.status <> 'spam' AND ${during('l.created_at')}
  UNION ALL
  SELECT l.first_contacted_at, ${OF_LEAD}, ${figures({
    contacted: '1',
    contacted_in_time: '(l.sla_due_at IS NOT NULL AND l.first_contacted_at <= l.sla_due_at)::int',
    response_minutes: 'round(extract(epoch FROM l.first_contacted_at - l.created_at) / 60)',
  })}
  FROM leads l ${SAID} WHERE l.status <> 'spam' AND ${during('l.first_contacted_at')}
  UNION ALL
  SELECT l.converted_at, ${OF_LEAD}, ${figures({ converted: '1' })}
  FROM leads l ${SAID} WHERE ${during('l.converted_at')}
  UNION ALL
  SELECT e.confirmed_at, ${OF_ENROLMENT}, ${figures({ enrolments: '1' })}
  FROM ${ENROLMENTS} WHERE ${during('e.confirmed_at')}
  UNION ALL
  SELECT e.ended_at, ${OF_ENROLMENT}, ${figures({ cancellations: '1' })}
  FROM ${ENROLMENTS} WHERE e.status IN ('cancelled', 'withdrawn') AND ${during('e.ended_at')}
  UNION ALL
  SELECT p.created_at, ${OF_ENROLMENT}, ${figures({ revenue_cents: 'p.amount_cents' })}
  FROM enrolment_payments p JOIN (${ENROLMENTS}) ON e.id = p.enrolment_id WHERE ${during('p.created_at')}`
