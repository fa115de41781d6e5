import type { StaffCard } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'
import { campusSummaryOf } from '../campuses/campus-summary.ts'
import { type PictureRow, pictureRow, toPicture } from '../media/picture.ts'

type StaffRow = Omit<StaffCard, 'photo'> & { photo: PictureRow | null }

const staff = {
  name: 'staff',
  text: `
    SELECT f.name, f.job_title AS "jobTitle", coalesce(f.bio, '') AS bio, ${pictureRow('f.photo_id')} AS photo,
      ${campusSummaryOf('f.campus_id')} AS campus
    FROM staff f ORDER BY f."order" NULLS LAST, lower(unaccent(f.name))`,
}

/** `GET /staff`: who works here, without how to write to them. */
export const listStaff: Answer<StaffCard[]> = async ({ read }) => {
  const rows = await read<StaffRow>(staff)
  return rows.map((row) => ({ ...row, photo: toPicture(row.photo) }))
}
