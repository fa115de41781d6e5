import type { CampusSummary, CourseCard } from '@cep/contracts/public-api'
import { campusSummary } from '../campuses/campus-summary.ts'
import { type PictureRow, pictureRow, toPicture } from '../media/picture.ts'
import { type PriceRow, toPrice } from '../prices/price.ts'
import { isFullRun, isOpenRun, type RunRow, runRow, toRunSummary } from '../runs/run-summary.ts'

/** Fields that may be missing are missing in drafts alone; drafts are seen in previews. */
export type CourseCardRow = PriceRow & {
  slug: string | null
  name: string | null
  summary: string | null
  area: CourseCard['area'] | null
  modality: CourseCard['modality'] | null
  type: CourseCard['type'] | null
  durationHours: number | null
  image: PictureRow | null
  campuses: CampusSummary[]
  nextRun: RunRow | null
  runCount: number
}

/**
 * SQL: published courses with the ids of their campuses, the source that `courseCardRow` takes its
 * fields from.
 */
export const PUBLISHED_COURSES = `(
  SELECT c.*, ARRAY(
    SELECT r.campuses_id FROM courses_rels r
    WHERE r.parent_id = c.id AND r.path = 'campuses' ORDER BY r."order"
  ) AS campus_ids
  FROM courses c WHERE c._status = 'published'
)`

/**
 * SQL: a course as a `CourseCardRow`. `$1` is today. `isWanted` says of a run `r` whether it is what
 * was searched for; such a run is the next one before all others, then one with seats, then the soonest.
 */
export function courseCardRow(course: string, isWanted?: string): string {
  const wantedFirst = isWanted ? `(${isWanted}) DESC, ` : ''
  return `json_build_object(
    'slug', ${course}.slug, 'name', ${course}.name, 'summary', ${course}.summary,
    'area', (
      SELECT json_build_object('code', a.code, 'name', a.name, 'colour', a.colour)
      FROM areas a WHERE a.id = ${course}.area_id
    ),
    'modality', ${course}.modality, 'type', ${course}.type, 'durationHours', ${course}.duration_hours,
    'image', ${pictureRow(`${course}.image_id`)},
    'basePriceCents', ${course}.base_price_cents, 'subsidyPercentage', ${course}.subsidy_percentage,
    'campuses', (
      SELECT coalesce(json_agg(${campusSummary('p')} ORDER BY i.position), '[]')
      FROM unnest(${course}.campus_ids) WITH ORDINALITY i (id, position) JOIN campuses p ON p.id = i.id
    ),
    'nextRun', (
      SELECT ${runRow('r', course)} FROM course_runs r
      WHERE r.course_id = ${course}.id AND ${isOpenRun('r')}
      ORDER BY ${wantedFirst}${isFullRun('r')}, r.start_date, r.code LIMIT 1
    ),
    'runCount', (
      SELECT count(*) FROM course_runs r WHERE r.course_id = ${course}.id AND ${isOpenRun('r')}
    )
  )`
}

const NO_AREA = { code: '', name: 'Sin área', colour: '#6b6b6b' }

export function toCourseCard(row: CourseCardRow): CourseCard {
  return {
    slug: row.slug ?? '',
    name: row.name ?? 'Curso sin nombre',
    summary: row.summary ?? '',
    area: row.area ?? NO_AREA,
    modality: row.modality ?? 'presencial',
    type: row.type ?? 'privado',
    durationHours: row.durationHours ?? 0,
    image: toPicture(row.image),
    price: toPrice(row),
    campuses: row.campuses,
    nextRun: row.nextRun && toRunSummary(row.nextRun),
    runCount: row.runCount,
  }
}
