import type { RunDetail } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'
import { PUBLISHED_COURSES } from '../courses/course-card.ts'
import { isPublicRun } from './run-summary.ts'
import { type RunWithCourseRow, runWithCourseRow, toRunWithCourse } from './run-with-course.ts'

type RunDetailRow = { run: RunWithCourseRow; instructor: string | null }

const runByCode = {
  name: 'run-by-code',
  text: `
    SELECT ${runWithCourseRow('r', 'c')} AS run, f.name AS instructor
    FROM course_runs r
    JOIN ${PUBLISHED_COURSES} c ON c.id = r.course_id
    LEFT JOIN staff f ON f.id = r.instructor_id
    WHERE r.code = $2 AND ${isPublicRun('r')}`,
}

/**
 * `GET /runs/:code`: while the run is announced or open for enrolment, also when its last day of
 * enrolment is over: the page then says so.
 */
export const readRun: Answer<RunDetail> = async ({ read, today, key }) => {
  const [row] = await read<RunDetailRow>(runByCode, [today, key])
  return row ? { ...toRunWithCourse(row.run), instructor: row.instructor } : null
}
