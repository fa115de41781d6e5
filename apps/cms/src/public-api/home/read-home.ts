import type { HomeContent } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'
import { AREA_SUMMARIES } from '../areas/area-summaries.ts'
import { CAMPUS_CARDS, type CampusCardRow, toCampusCard } from '../campuses/campus-card.ts'
import { type CourseCardRow, courseCardRow, PUBLISHED_COURSES, toCourseCard } from '../courses/course-card.ts'
import { type PostCardRow, PUBLISHED_POSTS, postCardRow, toPostCard } from '../posts/post-card.ts'
import { isFullRun, isOpenRun } from '../runs/run-summary.ts'
import { type RunWithCourseRow, runWithCourseRow, toRunWithCourse } from '../runs/run-with-course.ts'

const FEATURED = 6
const NEXT_RUNS = 8
const POSTS = 3

type HomeRow = {
  featured: CourseCardRow[]
  nextRuns: RunWithCourseRow[]
  areas: HomeContent['areas']
  campuses: CampusCardRow[]
  posts: PostCardRow[]
  courseCount: number
  openRunCount: number
}

const home = {
  name: 'home',
  text: `
    WITH featured AS (
      SELECT c.id, row_number() OVER (ORDER BY next.is_full NULLS LAST, next.start_date, c.name) AS position
      FROM courses c
      LEFT JOIN LATERAL (
        SELECT ${isFullRun('r')} AS is_full, r.start_date FROM course_runs r
        WHERE r.course_id = c.id AND ${isOpenRun('r')}
        ORDER BY is_full, r.start_date LIMIT 1
      ) next ON true
      WHERE c.featured AND c._status = 'published'
      ORDER BY position LIMIT ${FEATURED}
    ), open_run AS MATERIALIZED (
      SELECT r.id, r.start_date, r.code, ${isFullRun('r')} AS is_full
      FROM course_runs r JOIN courses c ON c.id = r.course_id AND c._status = 'published'
      WHERE ${isOpenRun('r')}
    ), next_run AS (
      SELECT id FROM open_run WHERE NOT is_full ORDER BY start_date, code LIMIT ${NEXT_RUNS}
    )
    SELECT
      (
        SELECT coalesce(json_agg(${courseCardRow('c')} ORDER BY f.position), '[]')
        FROM featured f JOIN ${PUBLISHED_COURSES} c ON c.id = f.id
      ) AS featured,
      (
        SELECT coalesce(json_agg(${runWithCourseRow('r', 'c')} ORDER BY r.start_date, r.code), '[]')
        FROM next_run n JOIN course_runs r ON r.id = n.id JOIN ${PUBLISHED_COURSES} c ON c.id = r.course_id
      ) AS "nextRuns",
      ${AREA_SUMMARIES} AS areas,
      ${CAMPUS_CARDS} AS campuses,
      (
        SELECT coalesce(json_agg(${postCardRow('b')} ORDER BY b.published_at DESC, b.id DESC), '[]')
        FROM (SELECT * FROM ${PUBLISHED_POSTS} b ORDER BY b.published_at DESC, b.id DESC LIMIT ${POSTS}) b
      ) AS posts,
      (SELECT count(*)::integer FROM courses c WHERE c._status = 'published') AS "courseCount",
      (SELECT count(*)::integer FROM open_run) AS "openRunCount"`,
}

/** `GET /home`: featured courses, the next runs with seats, areas, campuses, newest posts. */
export const readHome: Answer<HomeContent> = async ({ read, today }) => {
  const [row] = await read<HomeRow>(home, [today])
  if (!row) return null
  return {
    ...row,
    featured: row.featured.map(toCourseCard),
    nextRuns: row.nextRuns.map(toRunWithCourse),
    campuses: row.campuses.map(toCampusCard),
    posts: row.posts.map(toPostCard),
  }
}
