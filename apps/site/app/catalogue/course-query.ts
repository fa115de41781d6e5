import { COURSE_SORTS, type CourseQuery } from '@cep/contracts/public-api'
import { COURSE_TYPES, MODALITIES } from '@cep/contracts/vocabulary'

const LISTS = ['type', 'modality', 'area', 'campus'] as const
export type ListFilter = (typeof LISTS)[number]

export const EMPTY_COURSE_QUERY: CourseQuery = {
  q: '',
  type: [],
  modality: [],
  area: [],
  campus: [],
  from: null,
  maxPrice: null,
  sort: 'relevance',
  page: 1,
}

/**
 * Reads the catalogue's query from an address. What makes no sense is left out instead of refused:
 * people edit and share these addresses.
 */
export function parseCourseQuery(params: URLSearchParams): CourseQuery {
  const from = params.get('from') ?? ''
  const maxPrice = params.get('maxPrice')?.trim() ?? ''
  const page = Number(params.get('page'))
  return {
    q: (params.get('q') ?? '').trim().replace(/\s+/g, ' ').slice(0, 100),
    type: COURSE_TYPES.filter((value) => params.getAll('type').includes(value)),
    modality: MODALITIES.filter((value) => params.getAll('modality').includes(value)),
    area: distinct(params.getAll('area')).filter((code) => /^[A-Z]{3,4}$/.test(code)),
    campus: distinct(params.getAll('campus')).filter((slug) => /^[a-z0-9-]{1,60}$/.test(slug)),
    from: /^\d{4}-(0[1-9]|1[0-2])$/.test(from) ? from : null,
    maxPrice: /^\d{1,6}$/.test(maxPrice) ? Number(maxPrice) : null,
    sort: COURSE_SORTS.find((sort) => sort === params.get('sort')) ?? 'relevance',
    page: Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1,
  }
}

/** The shortest address of a query: what is at its default is left out, the order is fixed. */
export function serialiseCourseQuery(query: CourseQuery): URLSearchParams {
  const params = new URLSearchParams()
  if (query.q) params.set('q', query.q)
  for (const name of LISTS) {
    for (const value of query[name]) params.append(name, value)
  }
  if (query.from) params.set('from', query.from)
  if (query.maxPrice !== null) params.set('maxPrice', String(query.maxPrice))
  if (query.sort !== 'relevance') params.set('sort', query.sort)
  if (query.page > 1) params.set('page', String(query.page))
  return params
}

/** The catalogue's Spanish address for a query, `/cursos?area=SAN`. */
export function catalogueHref(changes: Partial<CourseQuery>, base: CourseQuery = EMPTY_COURSE_QUERY): string {
  const search = serialiseCourseQuery({ ...base, page: 1, ...changes }).toString()
  return search ? `/cursos?${search}` : '/cursos'
}

/** How many filters are set; what is typed, the order and the page are none. */
export function countFilters(query: CourseQuery): number {
  const listed = LISTS.reduce((sum, name) => sum + query[name].length, 0)
  return listed + (query.from ? 1 : 0) + (query.maxPrice === null ? 0 : 1)
}

const distinct = (values: string[]) => [...new Set(values)].slice(0, 20)
