import type { CourseDetail } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'
import { PUBLISHED_COURSES } from './course-card.ts'
import { type CourseDetailRow, selectCourseDetail, toCourseDetail } from './course-detail.ts'

const texts = (list: string) =>
  `(SELECT json_agg(l.text ORDER BY l._order) FROM courses_${list} l WHERE l._parent_id = c.id) AS ${list}`

const courseBySlug = {
  name: 'course-by-slug',
  text: selectCourseDetail(`(
    SELECT c.*, ${['objectives', 'requirements', 'outcomes', 'benefits'].map(texts).join(', ')}, (
      SELECT json_agg(json_build_object('title', s.title, 'hours', s.hours, 'points', s.points) ORDER BY s._order)
      FROM courses_syllabus s WHERE s._parent_id = c.id
    ) AS syllabus
    FROM ${PUBLISHED_COURSES} c WHERE c.slug = $2
  )`),
}

/** `GET /courses/:slug` */
export const readCourse: Answer<CourseDetail> = async ({ read, today, key }) => {
  const [row] = await read<CourseDetailRow>(courseBySlug, [today, key])
  return row ? toCourseDetail(row) : null
}
