import { LEAD_STATUSES, type Role } from '@cep/contracts/vocabulary'
import { z } from 'zod'

export const LEAD_SCOPES = ['mine', 'campus', 'all'] as const
export type LeadScope = (typeof LEAD_SCOPES)[number]

export const STATUS_FILTERS = ['open', ...LEAD_STATUSES, 'any'] as const
export type StatusFilter = (typeof STATUS_FILTERS)[number]

export type LeadFilters = {
  scope: LeadScope
  status: StatusFilter
  /** A user's id, `none` for leads nobody has, or null for everybody's. Counts in scope `all` alone. */
  adviser: number | 'none' | null
  search: string
  page: number
}

export type SearchParams = Record<string, string | string[] | undefined>

/** Whoever leads the advisers looks at everything first, an adviser at what is theirs. */
export function defaultScope(role: Role): LeadScope {
  return role === 'asesor' ? 'mine' : 'all'
}

/** Reads the list's filters from its address; what it cannot read falls back to the default. */
export function readLeadFilters(params: SearchParams, role: Role): LeadFilters {
  const query = z.object({
    scope: z.enum(LEAD_SCOPES).catch(defaultScope(role)),
    status: z.enum(STATUS_FILTERS).catch('open'),
    adviser: z
      .union([z.literal('none'), z.coerce.number().int().positive()])
      .nullable()
      .catch(null),
    search: z.string().trim().max(100).catch(''),
    page: z.coerce.number().int().min(1).max(10_000).catch(1),
  })
  return query.parse({ ...params, adviser: params.adviser || null })
}

/** The address of a list with these filters; defaults are left out, and so is the page when a filter changes. */
export function leadFiltersQuery(filters: LeadFilters, role: Role): string {
  const query = new URLSearchParams()
  if (filters.scope !== defaultScope(role)) query.set('scope', filters.scope)
  if (filters.status !== 'open') query.set('status', filters.status)
  if (filters.adviser !== null && filters.scope === 'all') query.set('adviser', String(filters.adviser))
  if (filters.search) query.set('search', filters.search)
  if (filters.page > 1) query.set('page', String(filters.page))
  const text = query.toString()
  return text ? `?${text}` : ''
}
