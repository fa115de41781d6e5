import type { CampusDetail, CourseCard, RunSummary } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'
import { type CourseCardRow, courseCardRow, PUBLISHED_COURSES, toCourseCard } from '../courses/course-card.ts'
import { isFullRun, isOpenRun, type RunRow, runRow, toRunSummary } from '../runs/run-summary.ts'
import { type CampusCardRow, campusCardRow, toCampusCard } from './campus-card.ts'

/** A page's worth; the catalogue, filtered by campus, has them all. */
const MAX_COURSES = 60
const MAX_RUNS = 24

type CampusDetailRow = {
  card: CampusCardRow
  /** Ids, in order. */
  courses: number[]
  runs: { courseId: number; run: RunRow }[]
  /** Each course of the two lists once, by id. */
  cards: Record<string, CourseCardRow>
}

const OPEN_RUN_COUNT = `(
  SELECT count(*) FROM course_runs r JOIN courses c ON c.id = r.course_id AND c._status = 'published'
  WHERE r.campus_id = p.id AND ${isOpenRun('r')}
)`

const campusBySlug = {
  name: 'campus-by-slug',
  text: `
    WITH campus AS MATERIALIZED (
      SELECT * FROM campuses WHERE slug = $2
    ), shown_run AS MATERIALIZED (
      SELECT r.id, r.course_id FROM campus p JOIN course_runs r ON r.campus_id = p.id
      JOIN courses c ON c.id = r.course_id AND c._status = 'published'
      WHERE ${isOpenRun('r')}
      ORDER BY r.start_date, r.code LIMIT ${MAX_RUNS}
    ), shown_course AS MATERIALIZED (
      SELECT c.id, row_number() OVER (ORDER BY next.is_full NULLS LAST, next.start_date, lower(c.name)) AS position
      FROM campus p JOIN courses_rels l ON l.campuses_id = p.id AND l.path = 'campuses'
      JOIN courses c ON c.id = l.parent_id AND c._status = 'published'
      LEFT JOIN LATERAL (
        SELECT ${isFullRun('r')} AS is_full, r.start_date FROM course_runs r
        WHERE r.course_id = c.id AND ${isOpenRun('r')}
        ORDER BY is_full, r.start_date LIMIT 1
      ) next ON true
      ORDER BY position LIMIT ${MAX_COURSES}
    )
    SELECT ${campusCardRow('p', OPEN_RUN_COUNT)} AS card,
      (SELECT coalesce(json_agg(s.id ORDER BY s.position), '[]') FROM shown_course s) AS courses,
      (
        SELECT coalesce(json_agg(
          json_build_object('courseId', c.id, 'run', ${runRow('r', 'c')}) ORDER BY r.start_date, r.code
        ), '[]')
        FROM shown_run s JOIN course_runs r ON r.id = s.id JOIN courses c ON c.id = s.course_id
      ) AS runs,
      (
        SELECT coalesce(json_object_agg(c.id, ${courseCardRow('c')}), '{}')
        FROM ${PUBLISHED_COURSES} c
        WHERE c.id IN (SELECT id FROM shown_course UNION SELECT course_id FROM shown_run)
      ) AS cards
    FROM campus p`,
}

/**
 * `GET /campuses/:slug` with its courses and the runs that can be joined there, soonest first; at
 * most 60 and 24.
 */
export const readCampus: Answer<CampusDetail> = async ({ read, today, key }) => {
  const [row] = await read<CampusDetailRow>(campusBySlug, [today, key])
  if (!row) return null
  const cards = new Map(Object.entries(row.cards).map(([id, card]) => [Number(id), toCourseCard(card)]))
  return {
    ...toCampusCard(row.card),
    courses: row.courses.flatMap((id) => cards.get(id) ?? []),
    runs: row.runs.flatMap(({ courseId, run }) => withCourse(toRunSummary(run), cards.get(courseId))),
  }
}

function withCourse(run: RunSummary, course: CourseCard | undefined): CampusDetail['runs'] {
  return course ? [{ ...run, course }] : []
}
