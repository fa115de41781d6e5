import type { CourseSearchResult, Facet } from '@cep/contracts/public-api'
import { COURSE_TYPES, courseTypeLabels, MODALITIES, modalityLabels } from '@cep/contracts/vocabulary'
import type { Answer } from '../../answer.ts'
import { toCourseCard } from '../course-card.ts'
import { correctWords } from './correct-words.ts'
import { parseCourseSearchQuery } from './course-search-query.ts'
import { type FoundCourses, findCourses } from './find-courses.ts'
import { monthLabel } from './month-label.ts'
import { searchedWords } from './searched-words.ts'
import { PAGE_SIZE } from './select-found-courses.ts'

/** First the words that are mistyped, then one that keeps the others from being found. */
const MAX_CORRECTIONS = 2

/**
 * `GET /courses`: one round trip to the database; a few more when no course has the words as they
 * were typed.
 */
export const searchCourses: Answer<CourseSearchResult> = async ({ read, today, search }) => {
  const query = parseCourseSearchQuery(search)
  const typed = searchedWords(query.q)
  const found = await findCourses(read, today, query, typed)
  if (typed.length === 0 || found.matchCount > 0) return toResult(found, null)

  let words = typed
  for (let round = 0; round < MAX_CORRECTIONS; round += 1) {
    const correction = await correctWords(read, words)
    if (correction.status === 'nothing') break
    if (correction.status === 'blank') return toResult(await findCourses(read, today, query, []), null)
    words = correction.words
    const foundInstead = await findCourses(read, today, query, words)
    if (foundInstead.matchCount > 0) return toResult(foundInstead, words.join(' '))
  }
  return toResult(found, null)
}

function toResult(found: FoundCourses, correctedTo: string | null): CourseSearchResult {
  return {
    items: found.items.map(toCourseCard),
    total: found.total,
    page: found.page,
    pageCount: Math.max(1, Math.ceil(found.total / PAGE_SIZE)),
    pageSize: PAGE_SIZE,
    facets: {
      type: closedList(COURSE_TYPES, courseTypeLabels, found.types),
      modality: closedList(MODALITIES, modalityLabels, found.modalities),
      area: found.areas,
      campus: found.campuses,
      from: found.months.map(({ value, count }) => ({ value, label: monthLabel(value), count })),
    },
    correctedTo,
  }
}

function closedList<Value extends string>(
  values: readonly Value[],
  labels: Record<Value, { es: string }>,
  counts: Record<string, number>,
): Facet[] {
  return values.map((value) => ({ value, label: labels[value].es, count: counts[value] ?? 0 }))
}
