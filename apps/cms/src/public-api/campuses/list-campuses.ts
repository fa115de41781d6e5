import type { CampusCard } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'
import { CAMPUS_CARDS, type CampusCardRow, toCampusCard } from './campus-card.ts'

const campuses = { name: 'campuses', text: `SELECT ${CAMPUS_CARDS} AS campuses` }

/** `GET /campuses`, by name. */
export const listCampuses: Answer<CampusCard[]> = async ({ read, today }) => {
  const [row] = await read<{ campuses: CampusCardRow[] }>(campuses, [today])
  return row ? row.campuses.map(toCampusCard) : null
}
