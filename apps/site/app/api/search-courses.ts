import type { CourseQuery } from '@cep/contracts/public-api'
import { serialiseCourseQuery } from '../catalogue/course-query.ts'
import { type LoaderContext, readAlwaysFromCms } from './cms-request.ts'

/** One page of the catalogue with its facets. */
export const searchCourses = (context: LoaderContext, query: CourseQuery) =>
  readAlwaysFromCms<'/courses'>(context, '/courses', serialiseCourseQuery(query))
