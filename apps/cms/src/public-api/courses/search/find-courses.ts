import type { CourseQuery, CourseSort } from '@cep/contracts/public-api'
import type { Read, Statement } from '../../answer.ts'
import { startOfDay } from '../../centre-time.ts'
import { finalPriceCents } from '../../prices/price.ts'
import { isFullRun, isOpenRun } from '../../runs/run-summary.ts'
import { type CourseCardRow, courseCardRow, PUBLISHED_COURSES } from '../course-card.ts'

export const PAGE_SIZE = 12

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
    price: 'price, score DESC, sort_name',
    name: 'sort_name',
    duration: 'duration_hours, score DESC, sort_name',
  },
  all: {
    relevance: 'has_seats DESC, next_start, sort_name',
    start: 'next_start, sort_name',
    price: 'price, next_start, sort_name',
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
    text: searchText(variant, ORDERS[variant][sort]),
  })
  return {
    relevance: statement('relevance'),
    start: statement('start'),
    price: statement('price'),
    name: statement('name'),
    duration: statement('duration'),
  }
}

/**
 * $1 today, $2 types, $3 modalities, $4 areas, $5 campuses, $6 first day of the month, $7 cents,
 * $8 page, $9 words; null where nothing was chosen.
 *
 * Campus, month and price have to hold for one and the same way of taking a course, its "offer":
 * a run that can be joined, or else the course at one of its campuses without a date yet.
 */
function searchText(variant: Variant, order: string): string {
  const hasWords = variant === 'text'
  const runPrice = finalPriceCents({
    base: 'coalesce(r.price_override_cents, c.base_price_cents)',
    subsidy: 'c.subsidy_percentage',
  })
  const coursePrice = finalPriceCents({ base: 'c.base_price_cents', subsidy: 'c.subsidy_percentage' })
  return `
    WITH chosen_campus AS MATERIALIZED (
      SELECT array_agg(id) AS ids FROM campuses WHERE slug = ANY ($5::text[])
    ), candidate AS MATERIALIZED (
      SELECT c.id, c.type, c.modality, c.area_id, c.duration_hours, c.base_price_cents, c.subsidy_percentage,
        s.sort_name,
        ${hasWords ? `s.name_document @@ q.words AS in_name, ts_rank('{0.05, 0.1, 0.4, 1}', s.document, q.words) AS score,` : ''}
        ($2::text[] IS NULL OR c.type::text = ANY ($2)) AS ok_type,
        ($3::text[] IS NULL OR c.modality::text = ANY ($3)) AS ok_modality,
        ($4::text[] IS NULL OR c.area_id IN (SELECT id FROM areas WHERE code = ANY ($4))) AS ok_area
      FROM course_search s
      ${hasWords ? 'JOIN (SELECT course_search_query($9::text[]) AS words) q ON s.document @@ q.words' : ''}
      JOIN courses c ON c.id = s.course_id AND c._status = 'published'
    ), open_run AS MATERIALIZED (
      SELECT c.id AS course_id, r.campus_id, r.start_date, ${isFullRun('r')} AS is_full, ${runPrice} AS price
      FROM candidate c JOIN course_runs r ON r.course_id = c.id WHERE ${isOpenRun('r')}
    ), offer AS MATERIALIZED (
      SELECT o.*,
        ($5::text[] IS NULL OR o.campus_id = ANY (chosen.ids)) AS ok_campus,
        ($6::text IS NULL OR coalesce(o.start_date >= ${startOfDay('$6')}, false)) AS ok_from,
        ($7::numeric IS NULL OR o.price <= $7) AS ok_price
      FROM chosen_campus chosen, (
        SELECT * FROM open_run
        UNION ALL
        SELECT c.id, l.campuses_id, NULL, true, ${coursePrice}
        FROM candidate c
        LEFT JOIN courses_rels l ON l.parent_id = c.id AND l.path = 'campuses'
        WHERE NOT EXISTS (
          SELECT FROM open_run r WHERE r.course_id = c.id AND (l.campuses_id IS NULL OR r.campus_id = l.campuses_id)
        )
      ) o
    ), judged AS MATERIALIZED (
      SELECT c.*, o.*
      FROM candidate c JOIN (
        SELECT course_id,
          bool_or(ok_campus AND ok_from AND ok_price) AS ok_offer,
          coalesce(
            min(start_date) FILTER (WHERE ok_campus AND ok_from AND ok_price AND NOT is_full),
            min(start_date) FILTER (WHERE ok_campus AND ok_from AND ok_price)
          ) AS next_start,
          bool_or(ok_campus AND ok_from AND ok_price AND NOT is_full) AS has_seats,
          (array_agg(price ORDER BY is_full, start_date) FILTER (WHERE ok_campus AND ok_from AND ok_price))[1] AS price,
          max(start_date) FILTER (WHERE ok_campus AND ok_price) AS last_start
        FROM offer GROUP BY course_id
      ) o ON o.course_id = c.id
    ), found AS MATERIALIZED (
      SELECT id, row_number() OVER (ORDER BY ${order}, id) AS position, count(*) OVER () AS total
      FROM judged WHERE ok_type AND ok_modality AND ok_area AND ok_offer
    ), page AS MATERIALIZED (
      -- Beyond the last page is the last page.
      SELECT total, least($8::integer, greatest(1, ceil(total / ${PAGE_SIZE}.0)))::integer AS number
      FROM (SELECT count(*) AS total FROM found) counted
    )
    SELECT page.total::integer AS total, page.number AS page,
      (SELECT count(*)::integer FROM candidate) AS "matchCount",
      (
        SELECT coalesce(json_agg(${courseCardRow('c', wantedRun(runPrice))} ORDER BY f.position), '[]')
        FROM found f JOIN ${PUBLISHED_COURSES} c ON c.id = f.id
        WHERE f.position > (page.number - 1) * ${PAGE_SIZE} AND f.position <= page.number * ${PAGE_SIZE}
      ) AS items,
      (
        SELECT coalesce(json_object_agg(type, count), '{}') FROM (
          SELECT type, count(*) FROM judged WHERE ok_modality AND ok_area AND ok_offer GROUP BY type
        ) t
      ) AS types,
      (
        SELECT coalesce(json_object_agg(modality, count), '{}') FROM (
          SELECT modality, count(*) FROM judged WHERE ok_type AND ok_area AND ok_offer GROUP BY modality
        ) m
      ) AS modalities,
      (
        SELECT coalesce(json_agg(json_build_object('value', a.code, 'label', a.name, 'count', coalesce(n.count, 0))
          ORDER BY lower(unaccent(a.name))), '[]')
        FROM areas a LEFT JOIN (
          SELECT area_id, count(*) FROM judged WHERE ok_type AND ok_modality AND ok_offer GROUP BY area_id
        ) n ON n.area_id = a.id
      ) AS areas,
      (
        SELECT coalesce(json_agg(json_build_object('value', p.slug, 'label', p.label, 'count', coalesce(n.count, 0))
          ORDER BY lower(unaccent(p.label))), '[]')
        FROM (
          -- Two campuses of one city are told apart by their names.
          SELECT id, slug, CASE WHEN count(*) OVER (PARTITION BY city) > 1 THEN name ELSE city END AS label FROM campuses
        ) p LEFT JOIN (
          SELECT o.campus_id, count(DISTINCT o.course_id)
          FROM offer o JOIN candidate c ON c.id = o.course_id
          WHERE c.ok_type AND c.ok_modality AND c.ok_area AND o.ok_from AND o.ok_price
          GROUP BY o.campus_id
        ) n ON n.campus_id = p.id
      ) AS campuses,
      (
        SELECT coalesce(json_agg(json_build_object('value', month.value, 'count', (
          SELECT count(*) FROM judged j
          WHERE j.ok_type AND j.ok_modality AND j.ok_area AND j.last_start >= ${startOfDay(`(month.value || '-01')`)}
        )) ORDER BY month.value), '[]')
        FROM (
          SELECT to_char(o.start_date AT TIME ZONE 'Europe/Madrid', 'YYYY-MM') AS value
          FROM offer o JOIN candidate c ON c.id = o.course_id
          WHERE o.start_date IS NOT NULL AND c.ok_type AND c.ok_modality AND c.ok_area AND o.ok_campus AND o.ok_price
          UNION
          -- What was chosen stays to be seen, even when nothing is left of it.
          SELECT left($6, 7) WHERE $6 IS NOT NULL
        ) month
      ) AS months
    FROM page`
}

function wantedRun(runPrice: string): string {
  return `($5::text[] IS NULL OR r.campus_id = ANY ((SELECT ids FROM chosen_campus)::integer[]))
    AND ($6::text IS NULL OR r.start_date >= ${startOfDay('$6')})
    AND ($7::numeric IS NULL OR ${runPrice} <= $7)`
}
