import { isFullRun, isOpenRun } from '../runs/run-summary.ts'
import { courseCardRow, PUBLISHED_COURSES } from './course-card.ts'

/** A page's worth. */
const MAX_COURSES = 60

/**
 * SQL: the published courses `c` for which `condition` holds as an array of `CourseCardRow`, first
 * what can be joined soonest, at most 60; `$1` is today.
 */
export function courseCards(condition: string): string {
  return `(
    SELECT coalesce(json_agg(${courseCardRow('c')} ORDER BY chosen.position), '[]')
    FROM (
      SELECT c.id, row_number() OVER (ORDER BY next.is_full NULLS LAST, next.start_date, lower(c.name)) AS position
      FROM courses c
      LEFT JOIN LATERAL (
        SELECT ${isFullRun('r')} AS is_full, r.start_date FROM course_runs r
        WHERE r.course_id = c.id AND ${isOpenRun('r')}
        ORDER BY is_full, r.start_date LIMIT 1
      ) next ON true
      WHERE c._status = 'published' AND ${condition}
      ORDER BY position LIMIT ${MAX_COURSES}
    ) chosen JOIN ${PUBLISHED_COURSES} c ON c.id = chosen.id
  )`
}
