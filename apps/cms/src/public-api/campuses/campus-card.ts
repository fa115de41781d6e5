import type { CampusCard } from '@cep/contracts/public-api'
import { type PictureRow, pictureRow, toPicture } from '../media/picture.ts'
import { isOpenRun } from '../runs/run-summary.ts'

export type CampusCardRow = Omit<CampusCard, 'photo' | 'geo'> & {
  photo: PictureRow | null
  latitude: number | null
  longitude: number | null
}

/** SQL: a campus (alias of the table) as a `CampusCardRow`. */
export function campusCardRow(campus: string, openRunCount: string): string {
  return `json_build_object(
    'slug', ${campus}.slug, 'name', ${campus}.name, 'city', ${campus}.city, 'address', ${campus}.address,
    'postalCode', ${campus}.postal_code, 'phone', ${campus}.phone, 'email', ${campus}.email,
    'latitude', ${campus}.geo_latitude, 'longitude', ${campus}.geo_longitude,
    'openingHours', ${campus}.opening_hours, 'photo', ${pictureRow(`${campus}.photo_id`)},
    'openRunCount', coalesce(${openRunCount}, 0)
  )`
}

/** SQL: every campus as an array of `CampusCardRow`, by name; `$1` is today. */
export const CAMPUS_CARDS = `(
  SELECT coalesce(json_agg(${campusCardRow('p', 'counted.runs')} ORDER BY lower(unaccent(p.name))), '[]')
  FROM campuses p
  LEFT JOIN (
    SELECT r.campus_id, count(*) AS runs
    FROM course_runs r JOIN courses c ON c.id = r.course_id AND c._status = 'published'
    WHERE ${isOpenRun('r')} GROUP BY r.campus_id
  ) counted ON counted.campus_id = p.id
)`

export function toCampusCard({ photo, latitude, longitude, ...campus }: CampusCardRow): CampusCard {
  return {
    ...campus,
    geo: latitude === null || longitude === null ? null : { latitude, longitude },
    photo: toPicture(photo),
  }
}
