import type { CourseDetail } from '@cep/contracts/public-api'
import { momentAtCentre } from '../centre-time.ts'
import { type UploadRows, uploadsIn, withUploads } from '../media/rich-text-uploads.ts'
import { isOpenRun, type RunRow, runRow, toRunSummary } from '../runs/run-summary.ts'
import { type SeoRow, toSeo } from '../seo.ts'
import { type CourseCardRow, courseCardRow, PUBLISHED_COURSES, toCourseCard } from './course-card.ts'

type CourseDetailRow = {
  card: CourseCardRow
  code: string | null
  cycle: CourseDetail['cycle']
  description: CourseDetail['description']
  uploads: UploadRows
  objectives: string[] | null
  syllabus: { title: string | null; hours: number | null; points: string | null }[] | null
  requirements: string[] | null
  outcomes: string[] | null
  benefits: string[] | null
  financialAid: boolean | null
  seo: SeoRow
  runs: RunRow[]
  related: CourseCardRow[]
  updatedAt: string
}

const RELATED_COURSES = 3

/**
 * SQL: one course out of `source` as a `CourseDetailRow`; `$1` is today. The source has the columns of
 * the table, `campus_ids`, and its lists as JSON, so that a draft takes the same way as what is published.
 */
export function selectCourseDetail(source: string): string {
  return `
    SELECT ${courseCardRow('course')} AS card, course.code,
      (
        SELECT json_build_object('slug', y.slug, 'name', y.name, 'level', y.level)
        FROM cycles y WHERE y.id = course.cycle_id
      ) AS cycle,
      course.description, ${uploadsIn('course.description')} AS uploads, course.objectives, course.syllabus, course.requirements, course.outcomes,
      course.benefits, course.financial_aid AS "financialAid",
      json_build_object('title', course.seo_title, 'description', course.seo_description) AS seo,
      (
        SELECT coalesce(json_agg(${runRow('r', 'course')} ORDER BY r.start_date, r.code), '[]')
        FROM course_runs r WHERE r.course_id = course.id AND ${isOpenRun('r')}
      ) AS runs,
      (
        SELECT coalesce(json_agg(${courseCardRow('other')} ORDER BY other.position), '[]')
        FROM (${relatedCourses('course')}) other
      ) AS related,
      ${momentAtCentre('course.updated_at')} AS "updatedAt"
    FROM ${source} course`
}

/** Of the same area, of the same cycle first, then what can be joined soonest. */
function relatedCourses(course: string): string {
  return `
    SELECT c.*, related.position
    FROM (
      SELECT o.id, row_number() OVER (
        ORDER BY coalesce(o.cycle_id = ${course}.cycle_id, false) DESC, next.start_date, o.name
      ) AS position
      FROM courses o
      LEFT JOIN (
        SELECT r.course_id, min(r.start_date) AS start_date FROM course_runs r WHERE ${isOpenRun('r')} GROUP BY r.course_id
      ) next ON next.course_id = o.id
      WHERE o.area_id = ${course}.area_id AND o._status = 'published' AND o.id IS DISTINCT FROM ${course}.id
      ORDER BY position LIMIT ${RELATED_COURSES}
    ) related JOIN ${PUBLISHED_COURSES} c ON c.id = related.id`
}

export function toCourseDetail(row: CourseDetailRow): CourseDetail {
  const card = toCourseCard(row.card)
  return {
    ...card,
    code: row.code ?? '',
    cycle: row.cycle,
    description: row.description && withUploads(row.description, row.uploads),
    objectives: row.objectives ?? [],
    syllabus: (row.syllabus ?? []).map(({ title, hours, points }) => ({
      title: title ?? '',
      hours,
      points: (points ?? '')
        .split('\n')
        .map((point) => point.trim())
        .filter(Boolean),
    })),
    requirements: row.requirements ?? [],
    outcomes: row.outcomes ?? [],
    benefits: row.benefits ?? [],
    financialAid: row.financialAid ?? false,
    seo: toSeo(row.seo, { title: card.name, description: card.summary }),
    runs: row.runs.map(toRunSummary),
    related: row.related.map(toCourseCard),
    updatedAt: row.updatedAt,
  }
}

export type { CourseDetailRow }
