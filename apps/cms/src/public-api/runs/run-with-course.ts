import type { CourseCard, RunSummary } from '@cep/contracts/public-api'
import { type CourseCardRow, courseCardRow, toCourseCard } from '../courses/course-card.ts'
import { type RunRow, runRow, toRunSummary } from './run-summary.ts'

export type RunWithCourseRow = { run: RunRow; course: CourseCardRow }

/** SQL: a run with its course (aliases; the course out of `PUBLISHED_COURSES`) as a `RunWithCourseRow`. */
export function runWithCourseRow(run: string, course: string): string {
  return `json_build_object('run', ${runRow(run, course)}, 'course', ${courseCardRow(course)})`
}

export function toRunWithCourse({ run, course }: RunWithCourseRow): RunSummary & { course: CourseCard } {
  return { ...toRunSummary(run), course: toCourseCard(course) }
}
