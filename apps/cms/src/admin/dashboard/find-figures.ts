import type { LeadSource } from '@cep/contracts/vocabulary'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../../database/transaction-of.ts'

export type WeekFigures = {
  /** Leads that arrived. */
  arrived: number
  /** Leads whose deadline fell in this time, or that were answered before it. */
  due: number
  /** Those of them that were contacted by their deadline. */
  inTime: number
}

export type Figures = {
  open: number
  overdue: number
  unassigned: number
  thisWeek: WeekFigures
  /** The week before, up to the same moment of it, so that a Tuesday is held against a Tuesday. */
  lastWeek: WeekFigures
  sources: { source: LeadSource; thisWeek: number; lastWeek: number }[]
}

export type AdviserLoad = { id: number; name: string; open: number; overdue: number }

/** Weeks begin on Monday in the centre's time zone. */
const weeks = sql`
  WITH weeks AS (
    SELECT monday AT TIME ZONE 'Europe/Madrid' AS "from", now() AS "to",
      (monday - interval '7 days') AT TIME ZONE 'Europe/Madrid' AS "fromBefore",
      (now() AT TIME ZONE 'Europe/Madrid' - interval '7 days') AT TIME ZONE 'Europe/Madrid' AS "toBefore"
    FROM date_trunc('week', now() AT TIME ZONE 'Europe/Madrid') AS monday
  )`
const isOpen = sql`status IN ('new', 'contacted', 'qualified') AND erased_at IS NULL`
const isOverdue = sql`status = 'new' AND sla_due_at <= now() AND erased_at IS NULL`
/** Spam and what was turned down unseen was nobody's to answer. */
const wantedAnswer = sql`(first_contacted_at IS NOT NULL OR status NOT IN ('spam', 'rejected'))`
const isInTime = sql`first_contacted_at <= sla_due_at`

/** How the leads stand: sums alone, fit for every member of staff. */
export async function findFigures(req: PayloadRequest): Promise<Figures> {
  const transaction = await transactionOf(req)
  const totals = await transaction.execute(sql`
    ${weeks}
    SELECT
      count(*) FILTER (WHERE ${isOpen})::int AS open,
      count(*) FILTER (WHERE ${isOverdue})::int AS overdue,
      count(*) FILTER (WHERE ${isOpen} AND assigned_to_id IS NULL)::int AS unassigned,
      ${weekOf({ from: sql`"from"`, to: sql`"to"` })} AS "thisWeek",
      ${weekOf({ from: sql`"fromBefore"`, to: sql`"toBefore"` })} AS "lastWeek"
    FROM leads, weeks`)
  const sources = await transaction.execute(sql`
    ${weeks}
    SELECT source,
      count(*) FILTER (WHERE created_at BETWEEN "from" AND "to")::int AS "thisWeek",
      count(*) FILTER (WHERE created_at BETWEEN "fromBefore" AND "toBefore")::int AS "lastWeek"
    FROM leads, weeks WHERE created_at >= "fromBefore" AND status <> 'spam'
    GROUP BY source ORDER BY 2 DESC, 3 DESC`)
  // The columns are named in the queries above; an aggregate always answers one row.
  return {
    ...(totals.rows[0] as Omit<Figures, 'sources'>),
    sources: (sources.rows as Figures['sources']).filter(({ thisWeek, lastWeek }) => thisWeek + lastWeek > 0),
  }
}

/** What each adviser has open, the most loaded first. For who hands out the work. */
export async function findAdviserLoads(req: PayloadRequest): Promise<AdviserLoad[]> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute(sql`
    SELECT u.id, u.name,
      count(l.id) FILTER (WHERE l.status IN ('new', 'contacted', 'qualified'))::int AS open,
      count(l.id) FILTER (WHERE l.status = 'new' AND l.sla_due_at <= now())::int AS overdue
    FROM users u LEFT JOIN leads l ON l.assigned_to_id = u.id AND l.erased_at IS NULL
    WHERE u.is_active AND (u.role = 'asesor' OR l.id IS NOT NULL)
    GROUP BY u.id HAVING u.role = 'asesor' OR count(l.id) FILTER (WHERE l.status IN ('new', 'contacted', 'qualified')) > 0
    ORDER BY overdue DESC, open DESC, u.name`)
  return rows as AdviserLoad[]
}

type Span = { from: ReturnType<typeof sql>; to: ReturnType<typeof sql> }

function weekOf({ from, to }: Span) {
  const isDue = sql`(sla_due_at BETWEEN ${from} AND ${to}
    OR sla_due_at > ${to} AND first_contacted_at BETWEEN ${from} AND ${to}) AND ${wantedAnswer}`
  return sql`json_build_object(
    'arrived', count(*) FILTER (WHERE created_at BETWEEN ${from} AND ${to} AND status <> 'spam'),
    'due', count(*) FILTER (WHERE ${isDue}),
    'inTime', count(*) FILTER (WHERE ${isDue} AND ${isInTime}))`
}
