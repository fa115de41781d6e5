import type { CourseQuery, CourseSort } from '@cep/contracts/public-api'
import type { Read, Statement } from '../../answer.ts'
import type { CourseCardRow } from '../course-card.ts'
import { selectFoundCourses } from './select-found-courses.ts'

type Count = { value: string; label: string; count: number }

export type FoundCourses = {
  /** How many courses have the words, whatever the filters say. */
  matchCount: number
  total: number
  page: number
  items: CourseCardRow[]
  types: Record<string, number>
  modalities: Record<string, number>
  areas: Count[]
  campuses: Count[]
  /** "2027-02" and how many courses start in that month or later. */
  months: { value: string; count: number }[]
}

/**
 * One page of the courses that have all the `words` (all courses when there are none) and pass the
 * filters, with the facets' counts, in one statement.
 */
export async function findCourses(
  read: Read,
  today: string,
  query: CourseQuery,
  words: string[],
): Promise<FoundCourses> {
  const statement = statements[words.length > 0 ? 'text' : 'all'][query.sort]
  const values = [
    today,
    nullWhenEmpty(query.type),
    nullWhenEmpty(query.modality),
    nullWhenEmpty(query.area),
    nullWhenEmpty(query.campus),
    query.from && `${query.from}-01`,
    query.maxPrice === null ? null : query.maxPrice * 100,
    query.page,
  ]
  const [found] = await read<FoundCourses>(statement, words.length > 0 ? [...values, words] : values)
  if (!found) throw new Error('the search statement always answers one row')
  return found
}

const nullWhenEmpty = (values: string[]) => (values.length > 0 ? values : null)

/** Name matches come first, then by weight; without words, what can be joined soonest. */
const ORDERS = {
  text: {
    relevance: 'in_name DESC, score DESC, next_start, sort_name',
    start: 'next_start, score DESC, sort_name',
    price: 'price_cents, score DESC, sort_name',
    name: 'sort_name',
    duration: 'duration_hours, score DESC, sort_name',
  },
  all: {
    relevance: 'next_start_with_seats, next_start, sort_name',
    start: 'next_start, sort_name',
    price: 'price_cents, next_start, sort_name',
    name: 'sort_name',
    duration: 'duration_hours, sort_name',
  },
} as const satisfies Record<'text' | 'all', Record<CourseSort, string>>

type Variant = keyof typeof ORDERS

const statements: Record<Variant, Record<CourseSort, Statement>> = {
  text: statementsFor('text'),
  all: statementsFor('all'),
}

function statementsFor(variant: Variant): Record<CourseSort, Statement> {
  const statement = (sort: CourseSort) => ({
    name: `search-courses:${variant}:${sort}`,
    text: selectFoundCourses({
      hasWords: variant === 'text',
      isByPrice: sort === 'price',
      order: ORDERS[variant][sort],
    }),
  })
  return {
    relevance: statement('relevance'),
    start: statement('start'),
    price: statement('price'),
    name: statement('name'),
    duration: statement('duration'),
  }
}
