import type { CampusDetail } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'
import { type CourseCardRow, PUBLISHED_COURSES, toCourseCard } from '../courses/course-card.ts'
import { courseCards } from '../courses/course-cards.ts'
import { isOpenRun } from '../runs/run-summary.ts'
import { type RunWithCourseRow, runWithCourseRow, toRunWithCourse } from '../runs/run-with-course.ts'
import { type CampusCardRow, campusCardRow, toCampusCard } from './campus-card.ts'

type CampusDetailRow = { card: CampusCardRow; courses: CourseCardRow[]; runs: RunWithCourseRow[] }

const campusBySlug = {
  name: 'campus-by-slug',
  text: `
    SELECT ${campusCardRow('p')} AS card,
      ${courseCards(`c.id IN (SELECT l.parent_id FROM courses_rels l WHERE l.campuses_id = p.id AND l.path = 'campuses')`)} AS courses,
      (
        SELECT coalesce(json_agg(${runWithCourseRow('r', 'c')} ORDER BY r.start_date, r.code), '[]')
        FROM course_runs r JOIN ${PUBLISHED_COURSES} c ON c.id = r.course_id
        WHERE r.campus_id = p.id AND ${isOpenRun('r')}
      ) AS runs
    FROM campuses p WHERE p.slug = $2`,
}

/** `GET /campuses/:slug` with its courses and the runs that can be joined there. */
export const readCampus: Answer<CampusDetail> = async ({ read, today, key }) => {
  const [row] = await read<CampusDetailRow>(campusBySlug, [today, key])
  if (!row) return null
  return {
    ...toCampusCard(row.card),
    courses: row.courses.map(toCourseCard),
    runs: row.runs.map(toRunWithCourse),
  }
}
