import { monthOf, startOfDay } from '../../centre-time.ts'
import { isFullRun, isOpenRun } from '../../runs/run-summary.ts'
import { courseCardRow, PUBLISHED_COURSES } from '../course-card.ts'

export const PAGE_SIZE = 12

type SearchVariant = { hasWords: boolean; isByPrice: boolean; order: string }

const PASSES = 'ok_campus AND ok_from AND ok_price'

/** Of what has a date, if anything has. */
const LOWEST_PRICE = `coalesce(
            min(price_cents) FILTER (WHERE ${PASSES} AND start_date IS NOT NULL), min(price_cents) FILTER (WHERE ${PASSES})
          ) AS price_cents,`

const QUERIED = `queried AS MATERIALIZED (
      SELECT course_search_query($9::text[], true) AS all_words, course_search_query($9::text[], false) AS any_word
    ),`

/** Of a course's runs, those that pass the filters are the next ones first. */
const WANTED_RUN = `($5::text[] IS NULL OR r.campus_id = ANY ((SELECT ids FROM chosen_campus)::integer[]))
  AND ($6::text IS NULL OR r.start_date >= ${startOfDay('$6')})
  AND ($7::integer IS NULL OR final_price_cents(coalesce(r.price_override_cents, c.base_price_cents), c.subsidy_percentage) <= $7)`

/** Each with its own selection left out. */
const FACETS = `(
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
          SELECT id, slug, CASE WHEN count(*) OVER (PARTITION BY city) > 1 THEN name ELSE city END AS label
          FROM campuses
        ) p LEFT JOIN (
          SELECT campus_id, count(*) FROM (
            SELECT DISTINCT o.campus_id, course_id
            FROM offer o JOIN candidate c USING (course_id)
            WHERE c.ok_type AND c.ok_modality AND c.ok_area AND o.ok_from AND o.ok_price
          ) pair GROUP BY campus_id
        ) n ON n.campus_id = p.id
      ) AS campuses,
      (
        -- A course counts for every month up to that of its last start. What was chosen stays to be
        -- seen, even when nothing is left of it.
        SELECT coalesce(json_agg(json_build_object('value', to_char(month, 'YYYY-MM'), 'count', count) ORDER BY month), '[]')
        FROM (
          SELECT month, coalesce((sum(n.ended) OVER (ORDER BY month DESC))::integer, 0) AS count
          FROM (
            SELECT generate_series(${monthOf('min(first_start)')}, ${monthOf('max(last_start)')}, interval '1 month') AS month
            FROM judged WHERE ok_type AND ok_modality AND ok_area
            UNION
            SELECT $6::timestamp WHERE $6 IS NOT NULL
          ) shown
          LEFT JOIN (
            SELECT ${monthOf('last_start')} AS month, count(*) AS ended
            FROM judged WHERE ok_type AND ok_modality AND ok_area AND last_start IS NOT NULL
            GROUP BY 1
          ) n USING (month)
        ) counted
      ) AS months`

/**
 * SQL: one page of the catalogue as `FoundCourses`.
 *
 * $1 today, $2 types, $3 modalities, $4 areas, $5 campuses, $6 first day of the month, $7 cents,
 * $8 page, $9 words; null where nothing was chosen.
 *
 * Campus, month and price have to hold for one and the same way of taking a course, its "offer":
 * a run that can be joined, or else the course at one of its campuses without a date yet.
 */
export function selectFoundCourses({ hasWords, isByPrice, order }: SearchVariant): string {
  return `
    WITH chosen_campus AS MATERIALIZED (
      SELECT array_agg(id) AS ids FROM campuses WHERE slug = ANY ($5::text[])
    ), ${hasWords ? QUERIED : ''} candidate AS MATERIALIZED (
      SELECT s.course_id, s.type, s.modality, s.duration_hours, s.area_id, s.subsidy_percentage, s.price_cents, s.sort_name,
        ${hasWords ? "ts_filter(s.headline, '{a}') @@ q.all_words AS in_name, ts_rank('{0, 0.1, 0.4, 1}', s.headline, q.any_word) AS score," : ''}
        ($2::text[] IS NULL OR s.type = ANY ($2)) AS ok_type,
        ($3::text[] IS NULL OR s.modality = ANY ($3)) AS ok_modality,
        ($4::text[] IS NULL OR s.area_id IN (SELECT id FROM areas WHERE code = ANY ($4))) AS ok_area
      FROM course_search s ${hasWords ? 'JOIN queried q ON s.document @@ q.all_words' : ''}
    ), open_run AS MATERIALIZED (
      SELECT c.course_id, r.campus_id, r.start_date, ${isFullRun('r')} AS is_full,
        CASE
          WHEN r.price_override_cents IS NULL THEN c.price_cents
          ELSE final_price_cents(r.price_override_cents, c.subsidy_percentage)
        END AS price_cents
      FROM candidate c JOIN course_runs r ON r.course_id = c.course_id WHERE ${isOpenRun('r')}
    ), offer AS MATERIALIZED (
      SELECT o.*,
        ($5::text[] IS NULL OR o.campus_id = ANY (chosen.ids)) AS ok_campus,
        ($6::text IS NULL OR coalesce(o.start_date >= ${startOfDay('$6')}, false)) AS ok_from,
        ($7::integer IS NULL OR (o.price_cents <= $7 AND (
          o.start_date IS NOT NULL OR (o.course_id, coalesce(o.campus_id, 0)) NOT IN (
            SELECT course_id, coalesce(campus_id, 0) FROM open_run UNION ALL SELECT course_id, 0 FROM open_run
          )
        ))) AS ok_price
      FROM chosen_campus chosen, (
        SELECT * FROM open_run
        UNION ALL
        SELECT c.course_id, l.campuses_id, NULL, true, c.price_cents
        FROM candidate c LEFT JOIN courses_rels l ON l.parent_id = c.course_id AND l.path = 'campuses'
      ) o
    ), judged AS MATERIALIZED (
      SELECT c.type, c.modality, c.area_id, c.duration_hours, c.sort_name, c.ok_type, c.ok_modality, c.ok_area,
        ${hasWords ? 'c.in_name, c.score,' : ''} o.*, coalesce(next_start_with_seats, next_start_of_all) AS next_start
      FROM candidate c JOIN (
        SELECT course_id,
          bool_or(${PASSES}) AS ok_offer,
          min(start_date) FILTER (WHERE ${PASSES} AND NOT is_full) AS next_start_with_seats,
          min(start_date) FILTER (WHERE ${PASSES}) AS next_start_of_all,
          ${isByPrice ? LOWEST_PRICE : ''}
          min(start_date) FILTER (WHERE ok_campus AND ok_price) AS first_start,
          max(start_date) FILTER (WHERE ok_campus AND ok_price) AS last_start
        FROM offer GROUP BY course_id
      ) o USING (course_id)
    ), found AS MATERIALIZED (
      SELECT course_id, row_number() OVER (ORDER BY ${order}, course_id) AS position
      FROM judged WHERE ok_type AND ok_modality AND ok_area AND ok_offer
    ), page AS MATERIALIZED (
      -- Beyond the last page is the last page.
      SELECT total, least($8::integer, greatest(1, ceil(total / ${PAGE_SIZE}.0)))::integer AS number
      FROM (SELECT count(*)::integer AS total FROM found) counted
    )
    SELECT page.total, page.number AS page,
      (SELECT count(*)::integer FROM candidate) AS "matchCount",
      (
        SELECT coalesce(json_agg(${courseCardRow('c', WANTED_RUN)} ORDER BY f.position), '[]')
        FROM found f JOIN ${PUBLISHED_COURSES} c ON c.id = f.course_id
        WHERE f.position > (page.number - 1) * ${PAGE_SIZE} AND f.position <= page.number * ${PAGE_SIZE}
      ) AS items,
      ${FACETS}
    FROM page`
}
