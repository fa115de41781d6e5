import { campuses } from '../campuses.ts'
import type { Random } from '../random.ts'
import type { Course, CourseRun, LeadSource } from '../shapes.ts'
import { dayInMadrid } from './working-time.ts'

/** What somebody asks for; run and campus are those of the course. */
export type Subject = { course: Course | null; run: CourseRun | null; campus: string | null }

export type Catalogue = { courses: readonly Course[]; runs: readonly CourseRun[] }

const NEVER_PUBLIC: readonly CourseRun['status'][] = ['draft', 'cancelled']

/** Returns who chooses: some courses are asked for far more often than others. */
export function subjectsFrom(catalogue: Catalogue, random: Random) {
  const byCode = new Map(catalogue.courses.map((course) => [course.code, course]))
  const weights = Object.fromEntries(
    catalogue.courses.map(({ code, featured }) => [code, random.between(1, 5) * (featured ? 2 : 1)]),
  )

  return function chooseSubject(source: LeadSource, createdAt: Date): Subject {
    const isUndecided = source !== 'meta' && random.chance(0.1)
    if (isUndecided || byCode.size === 0) {
      return { course: null, run: null, campus: random.chance(0.6) ? random.pick(campuses).slug : null }
    }
    const course = byCode.get(random.weighted(weights)) ?? null
    const run = course && random.chance(0.6) ? chooseRun(course, createdAt) : null
    return { course, run, campus: run ? run.campus : chooseCampus(course) }
  }

  /** A run of the course that could still be joined that day. */
  function chooseRun(course: Course, createdAt: Date): CourseRun | null {
    const day = dayInMadrid(createdAt)
    const open = catalogue.runs.filter(
      (run) =>
        run.course === course.code && run.enrolmentDeadline >= day && !NEVER_PUBLIC.includes(run.status),
    )
    return open.length > 0 ? random.pick(open) : null
  }

  function chooseCampus(course: Course | null): string | null {
    if (!course || course.campuses.length === 0 || random.chance(0.12)) return null
    return random.pick(course.campuses)
  }
}
