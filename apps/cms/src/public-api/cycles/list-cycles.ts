import type { CycleCard } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'

/** SQL: the columns of a `CycleCard` from the table `cycles`, alias `y`. */
export const CYCLE_CARD = `y.slug, y.name, y.level, y.description, (
  SELECT count(*)::integer FROM courses c WHERE c.cycle_id = y.id AND c._status = 'published'
) AS "courseCount"`

const cycles = {
  name: 'cycles',
  text: `SELECT ${CYCLE_CARD} FROM cycles y ORDER BY y."order" NULLS LAST, lower(unaccent(y.name))`,
}

/** `GET /cycles` in the order that the centre gives them. */
export const listCycles: Answer<CycleCard[]> = ({ read }) => read<CycleCard>(cycles)
