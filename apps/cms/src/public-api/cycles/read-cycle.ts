import type { CycleCard, CycleDetail } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'
import { type CourseCardRow, toCourseCard } from '../courses/course-card.ts'
import { courseCards } from '../courses/course-cards.ts'
import { CYCLE_CARD } from './list-cycles.ts'

type CycleDetailRow = CycleCard & {
  modules: CycleDetail['modules']
  requirements: string[]
  outcomes: string[]
  courses: CourseCardRow[]
}

const texts = (list: string) =>
  `(SELECT coalesce(json_agg(l.text ORDER BY l._order), '[]') FROM cycles_${list} l WHERE l._parent_id = y.id) AS ${list}`

const cycleBySlug = {
  name: 'cycle-by-slug',
  text: `
    SELECT ${CYCLE_CARD}, ${texts('requirements')}, ${texts('outcomes')},
      (
        SELECT coalesce(json_agg(json_build_object('name', m.name, 'hours', m.hours) ORDER BY m._order), '[]')
        FROM cycles_modules m WHERE m._parent_id = y.id
      ) AS modules,
      ${courseCards('c.cycle_id = y.id')} AS courses
    FROM cycles y WHERE y.slug = $2`,
}

/** `GET /cycles/:slug` */
export const readCycle: Answer<CycleDetail> = async ({ read, today, key }) => {
  const [row] = await read<CycleDetailRow>(cycleBySlug, [today, key])
  return row ? { ...row, courses: row.courses.map(toCourseCard) } : null
}
