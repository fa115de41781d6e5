import type { CourseDetail, CourseSearchResult, Facet } from '@cep/contracts/public-api'
import { courseTypeLabels, modalityLabels } from '@cep/contracts/vocabulary'
import { areas, campuses } from './centre.ts'
import { cardOf, courseDetails } from './courses.ts'

const PAGE_SIZE = 12
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()

type Filter = 'type' | 'modality' | 'area' | 'campus' | 'from'

function passes(course: CourseDetail, params: URLSearchParams, without?: Filter): boolean {
  const listed = (name: Filter, values: string[]) => {
    const wanted = params.getAll(name)
    return without === name || wanted.length === 0 || values.some((value) => wanted.includes(value))
  }
  const from = params.get('from')
  const maxPrice = params.get('maxPrice')
  const words = plain(params.get('q') ?? '')
    .split(/\s+/)
    .filter(Boolean)
  const text = plain(`${course.name} ${course.summary} ${course.area.name}`)
  return (
    words.every((word) => text.includes(word)) &&
    listed('type', [course.type]) &&
    listed('modality', [course.modality]) &&
    listed('area', [course.area.code]) &&
    listed(
      'campus',
      course.campuses.map(({ slug }) => slug),
    ) &&
    (without === 'from' || !from || course.runs.some((run) => run.startDate >= `${from}-01`)) &&
    (!maxPrice || course.price.finalPriceCents <= Number(maxPrice) * 100)
  )
}

/** What the real search does, with substrings for its full text: enough to build and test pages against. */
export function search(typed: URLSearchParams): CourseSearchResult {
  const params = new URLSearchParams(typed)
  let correctedTo: string | null = null
  // The one typing error that this stand-in forgives.
  if (plain(params.get('q') ?? '') === 'veterniaria') {
    correctedTo = 'veterinaria'
    params.set('q', correctedTo)
  }
  const found = courseDetails.filter((course) => passes(course, params))
  const sort = params.get('sort')
  if (sort === 'name') found.sort((a, b) => a.name.localeCompare(b.name, 'es'))
  if (sort === 'price') found.sort((a, b) => a.price.finalPriceCents - b.price.finalPriceCents)
  if (sort === 'duration') found.sort((a, b) => a.durationHours - b.durationHours)
  if (sort === 'start') {
    found.sort((a, b) => (a.nextRun?.startDate ?? '9').localeCompare(b.nextRun?.startDate ?? '9'))
  }

  const facet = (
    name: Filter,
    labels: Map<string, string>,
    valuesOf: (course: CourseDetail) => string[],
  ): Facet[] => {
    const rest = courseDetails.filter((course) => passes(course, params, name))
    return [...labels].map(([value, label]) => ({
      value,
      label,
      count: rest.filter((course) => valuesOf(course).includes(value)).length,
    }))
  }
  const months = [
    ...new Set(courseDetails.flatMap((c) => c.runs.map((run) => run.startDate.slice(0, 7)))),
  ].sort()
  const labelled = (labels: Record<string, { es: string }>) =>
    new Map(Object.entries(labels).map(([value, { es }]) => [value, es]))
  const pageCount = Math.max(1, Math.ceil(found.length / PAGE_SIZE))
  const page = Math.min(Number(params.get('page') ?? 1), pageCount)
  return {
    items: found.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map(cardOf),
    total: found.length,
    page,
    pageCount,
    pageSize: PAGE_SIZE,
    facets: {
      type: facet('type', labelled(courseTypeLabels), (course) => [course.type]),
      modality: facet('modality', labelled(modalityLabels), (course) => [course.modality]),
      area: facet('area', new Map(areas.map(({ code, name }) => [code, name])), (course) => [
        course.area.code,
      ]),
      campus: facet('campus', new Map(campuses.map(({ slug, city }) => [slug, city])), (course) =>
        course.campuses.map(({ slug }) => slug),
      ),
      from: facet('from', new Map(months.map((month) => [month, month])), (course) =>
        months.filter((month) => course.runs.some((run) => run.startDate >= `${month}-01`)),
      ),
    },
    correctedTo,
  }
}
