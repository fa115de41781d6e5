import type { Course } from '../payload-types.ts'
import {
  type CourseDetailRow,
  selectCourseDetail,
  toCourseDetail,
} from '../public-api/courses/course-detail.ts'
import { answerPreview } from './answer-preview.ts'
import { findDraft } from './find-draft.ts'
import { idOf } from './id-of.ts'

const courseDraft = {
  name: 'course-draft',
  text: selectCourseDetail(`(
    SELECT * FROM jsonb_to_record($2::jsonb) AS draft (
      id integer, slug text, name text, code text, summary text, description jsonb, area_id integer,
      cycle_id integer, campus_ids integer[], modality text, type text, duration_hours numeric,
      base_price_cents numeric, subsidy_percentage numeric, financial_aid boolean, image_id integer,
      seo_title text, seo_description text, objectives jsonb, syllabus jsonb, requirements jsonb,
      outcomes jsonb, benefits jsonb, updated_at timestamptz
    )
  )`),
}

/** `GET /api/preview/courses/:slug`, a `CourseDetail`. */
export const previewCourse = answerPreview(async ({ req, slug, read, today }) => {
  const course = await findDraft(req, 'courses', slug)
  if (!course) return null
  const [row] = await read<CourseDetailRow>(courseDraft, [today, JSON.stringify(toSource(course))])
  return row ? toCourseDetail(row) : null
})

/** Drafts may lack what is required of a published course: the types don't say so. */
function toSource(course: Partial<Course>) {
  return {
    id: course.id,
    slug: course.slug,
    name: course.name,
    code: course.code,
    summary: course.summary,
    description: course.description,
    area_id: idOf(course.area),
    cycle_id: idOf(course.cycle),
    campus_ids: (course.campuses ?? []).map(idOf),
    modality: course.modality,
    type: course.type,
    duration_hours: course.durationHours,
    base_price_cents: course.basePriceCents,
    subsidy_percentage: course.subsidyPercentage,
    financial_aid: course.financialAid,
    image_id: idOf(course.image),
    seo_title: course.seo?.title,
    seo_description: course.seo?.description,
    objectives: textsOf(course.objectives),
    syllabus: course.syllabus?.map(({ title, hours, points }) => ({ title, hours, points })),
    requirements: textsOf(course.requirements),
    outcomes: textsOf(course.outcomes),
    benefits: textsOf(course.benefits),
    updated_at: course.updatedAt,
  }
}

const textsOf = (rows: { text: string }[] | null | undefined) => rows?.map(({ text }) => text)
