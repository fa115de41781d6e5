import type { AdCourse } from '@cep/contracts/ad-proposal'
import type { Modality } from '@cep/contracts/vocabulary'
import type { ClientBase } from 'pg'

type Row = Omit<AdCourse, 'modality' | 'durationHours' | 'priceCents' | 'subsidyPercentage'> & {
  modality: Modality | null
  durationHours: string | null
  basePriceCents: string | null
  subsidyPercentage: string | null
}

const texts = (table: string) =>
  `coalesce((SELECT json_agg(text ORDER BY _order) FROM ${table} WHERE _parent_id = c.id AND text IS NOT NULL), '[]')`

/**
 * What advertisements may say of a course; undefined when it is gone, null while it lacks what every
 * advertisement says (hours, modality, a summary).
 */
export async function loadAdCourse(
  transaction: ClientBase,
  courseId: number,
): Promise<AdCourse | null | undefined> {
  const { rows } = await transaction.query<Row>(
    `SELECT c.name, coalesce(c.summary, '') AS summary, a.name AS area, c.modality,
            c.duration_hours AS "durationHours", c.base_price_cents AS "basePriceCents",
            c.subsidy_percentage AS "subsidyPercentage",
            coalesce((SELECT json_agg(DISTINCT p.city) FROM courses_rels r JOIN campuses p ON p.id = r.campuses_id
                      WHERE r.parent_id = c.id AND r.path = 'campuses'), '[]') AS cities,
            ${texts('courses_objectives')} AS objectives, ${texts('courses_outcomes')} AS outcomes,
            ${texts('courses_benefits')} AS benefits, ${texts('courses_requirements')} AS requirements
     FROM courses c LEFT JOIN areas a ON a.id = c.area_id WHERE c.id = $1`,
    [courseId],
  )
  const row = rows[0]
  if (!row) return undefined
  const { modality, durationHours, basePriceCents, subsidyPercentage, ...rest } = row
  if (!modality || !durationHours || !rest.name || rest.summary === '') return null
  const subsidy = Number(subsidyPercentage ?? 0)
  return {
    ...rest,
    modality,
    durationHours: Number(durationHours),
    subsidyPercentage: subsidy,
    priceCents: basePriceCents === null ? null : Math.round((Number(basePriceCents) * (100 - subsidy)) / 100),
  }
}
