import { formatPhone } from '@cep/contracts/phone'
import {
  type ContactChannel,
  type ContactTime,
  type LeadStatus,
  OPEN_LEAD_STATUSES,
  type Role,
} from '@cep/contracts/vocabulary'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { Payload, PayloadRequest, Where } from 'payload'
import { transactionOf } from '../../database/transaction-of.ts'
import type { Lead, User } from '../../payload-types.ts'
import type { PanelLanguage } from '../panel-language.ts'
import { findNames } from './advisers.ts'
import type { LeadFilters } from './lead-filters.ts'
import { type LeadPermissions, leadPermissions } from './lead-permissions.ts'
import { LEAD_STAGES, type LeadStage } from './lead-stage.ts'
import { endOfDayInMadrid } from './madrid-time.ts'
import { type ScoreReason, scoreReasons } from './score-explanation.ts'

/** What a list shows of a lead. */
export type LeadSummary = {
  id: number
  reference: string
  firstName: string
  lastName: string
  email: string
  /** E.164. */
  phone: string
  /** As people read it. */
  phoneText: string
  courseName: string | null
  campusName: string | null
  status: LeadStatus
  createdAt: string
  slaDueAt: string | null
  firstContactedAt: string | null
  score: number | null
  scoreReasons: ScoreReason[]
  preferredContact: ContactChannel | null
  preferredTime: ContactTime | null
  adviser: { id: number; name: string } | null
  permissions: LeadPermissions
}

export type LeadPage = {
  leads: LeadSummary[]
  /** How many leads the filters find, by stage; over all pages. */
  stageCounts: Record<LeadStage, number>
  total: number
  page: number
  pageCount: number
}

/** What one screen of a phone can be scrolled through without losing the thread. */
const PAGE_SIZE = 25
/** More names than this are no search result to read; the newest are kept. */
const MAX_SEARCH_HITS = 500

/** A page of leads as the filters ask for it, most urgent first, as far as the reader may see them. */
export async function findLeads(
  req: PayloadRequest & { user: User },
  { filters, now, language }: { filters: LeadFilters; now: Date; language: PanelLanguage },
): Promise<LeadPage> {
  const where = await whereOf(req, filters)
  const shared = { collection: 'leads', overrideAccess: false, req } as const
  const [found, ...counts] = await Promise.all([
    req.payload.find({
      ...shared,
      where,
      // The statuses are sorted as the database declares them: new ones first. A deadline still unknown comes last.
      sort: ['status', 'slaDueAt', '-createdAt'],
      page: filters.page,
      limit: PAGE_SIZE,
      depth: 1,
      populate: { courses: { name: true }, campuses: { name: true }, users: { name: true } },
    }),
    ...LEAD_STAGES.map((stage) =>
      req.payload.count({ ...shared, where: { and: [where, whereStage(stage, now)] } }),
    ),
  ])
  // Who may not read accounts does not learn from a lead who works here.
  const adviserIds = maySeePeople(req.user.role) ? found.docs.map(({ assignedTo }) => idOf(assignedTo)) : []
  const names = await findNames(req, adviserIds)
  return {
    leads: found.docs.map((lead) => summaryOf(lead, { user: req.user, names, language })),
    stageCounts: Object.fromEntries(
      LEAD_STAGES.map((stage, index) => [stage, counts[index]?.totalDocs ?? 0]),
    ) as Record<LeadStage, number>,
    total: found.totalDocs,
    page: found.page ?? 1,
    pageCount: found.totalPages,
  }
}

/** How many open leads somebody has to look after: their own, or everybody's for who leads the advisers. */
export async function countOpenLeads(payload: Payload, user: User): Promise<number> {
  const conditions: Where[] = [OPEN, NOT_ERASED]
  if (user.role === 'asesor') conditions.push({ assignedTo: { equals: user.id } })
  const { totalDocs } = await payload.count({
    collection: 'leads',
    where: { and: conditions },
    overrideAccess: false,
    user,
  })
  return totalDocs
}

const OPEN: Where = { status: { in: [...OPEN_LEAD_STATUSES] } }
const NOT_ERASED: Where = { erasedAt: { exists: false } }

async function whereOf(req: PayloadRequest & { user: User }, filters: LeadFilters): Promise<Where> {
  const conditions: Where[] = [NOT_ERASED]
  if (filters.status === 'open') conditions.push(OPEN)
  else if (filters.status !== 'any') conditions.push({ status: { equals: filters.status } })

  if (filters.scope === 'mine') conditions.push({ assignedTo: { equals: req.user.id } })
  if (filters.scope === 'campus') conditions.push({ campus: { in: campusIdsOf(req.user) } })
  if (filters.scope === 'all' && filters.adviser === 'none')
    conditions.push({ assignedTo: { exists: false } })
  if (filters.scope === 'all' && typeof filters.adviser === 'number')
    conditions.push({ assignedTo: { equals: filters.adviser } })

  if (filters.search && maySeePeople(req.user.role))
    conditions.push({ id: { in: await idsMatching(req, filters.search) } })
  return { and: conditions }
}

function whereStage(stage: LeadStage, now: Date): Where {
  const isNew: Where = { status: { equals: 'new' } }
  const endOfToday = endOfDayInMadrid(now).toISOString()
  switch (stage) {
    case 'overdue':
      return { and: [isNew, { slaDueAt: { less_than_equal: now.toISOString() } }] }
    case 'today':
      return {
        and: [
          isNew,
          { slaDueAt: { greater_than: now.toISOString() } },
          { slaDueAt: { less_than_equal: endOfToday } },
        ],
      }
    case 'later':
      return { and: [isNew, { slaDueAt: { greater_than: endOfToday } }] }
    case 'unscheduled':
      return { and: [isNew, { slaDueAt: { exists: false } }] }
    case 'contacted':
      return { status: { in: OPEN_LEAD_STATUSES.filter((status) => status !== 'new') } }
    case 'closed':
      return { status: { not_in: [...OPEN_LEAD_STATUSES] } }
  }
}

function maySeePeople(role: Role): boolean {
  return leadPermissions({ id: 0, role }, { adviserId: null }).seePerson
}

/** Every word typed has to be in the name, the address, the phone or the reference; accents do not matter. */
async function idsMatching(req: PayloadRequest, search: string): Promise<number[]> {
  const haystack = sql`unaccent(concat_ws(' ', first_name, last_name, email, phone, reference))`
  const words = search.split(/\s+/).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)
  // A phone number is typed in groups; stored, it has none.
  const digits = search.replace(/[\s.()-]/g, '')
  const isPhone = /^\+?\d{3,}$/.test(digits)
  const matches = isPhone
    ? sql`phone LIKE ${`%${digits}%`}`
    : sql.join(
        words.map((word) => sql`${haystack} ILIKE unaccent(${word})`),
        sql` AND `,
      )
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute(
    sql`SELECT id FROM leads WHERE ${matches} ORDER BY created_at DESC LIMIT ${MAX_SEARCH_HITS}`,
  )
  return (rows as { id: number }[]).map(({ id }) => id)
}

type Reading = { user: User; names: Map<number, string>; language: PanelLanguage }

/** The lead as lists show it; what the reader may not see of it is empty. */
export function summaryOf(lead: Lead, { user, names, language }: Reading): LeadSummary {
  const adviserId = idOf(lead.assignedTo)
  // Field access has taken out what the reader may not see, which Payload's types do not know.
  return {
    id: lead.id,
    reference: lead.reference,
    firstName: lead.firstName ?? '',
    lastName: lead.lastName ?? '',
    email: lead.email ?? '',
    phone: lead.phone ?? '',
    phoneText: formatPhone(lead.phone ?? ''),
    courseName: nameOf(lead.course),
    campusName: nameOf(lead.campus),
    status: lead.status,
    createdAt: lead.createdAt,
    slaDueAt: lead.slaDueAt ?? null,
    firstContactedAt: lead.firstContactedAt ?? null,
    score: lead.score ?? null,
    scoreReasons: scoreReasons(lead.scoreParts, language),
    preferredContact: lead.preferredContact ?? null,
    preferredTime: lead.preferredTime ?? null,
    adviser: adviserId === null ? null : { id: adviserId, name: names.get(adviserId) ?? '' },
    permissions: leadPermissions(user, { adviserId }),
  }
}

/** The campuses that somebody looks after. */
export function campusIdsOf(user: User): number[] {
  return (user.campuses ?? []).map((campus) => (typeof campus === 'object' ? campus.id : campus))
}

/** The id in a relationship, populated or not. */
export function idOf(related: number | { id: number } | null | undefined): number | null {
  return typeof related === 'object' ? (related?.id ?? null) : (related ?? null)
}

function nameOf(related: number | { name: string } | null | undefined): string | null {
  return typeof related === 'object' ? (related?.name ?? null) : null
}
