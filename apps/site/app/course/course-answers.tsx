import type { CourseDetail } from '@cep/contracts/public-api'
import type { ReactNode } from 'react'
import { courseTexts } from '../components/course-texts.ts'
import { PriceText } from '../components/price-text.tsx'
import { useToday } from '../components/root-data.ts'
import { SeatsText } from '../components/seats-text.tsx'
import { capitalise } from '../formatting/format.ts'
import { useFormat } from '../formatting/use-format.ts'
import { useTexts } from '../language/use-texts.ts'
import { coursePageTexts } from './course-page-texts.tsx'

/** When and where, what it costs me, whether there is a seat: for the next run. */
export function CourseAnswers({ course }: { course: Omit<CourseDetail, 'description'> }) {
  const today = useToday()
  const format = useFormat()
  const texts = useTexts(coursePageTexts)
  const common = useTexts(courseTexts)
  const run = course.nextRun
  return (
    <dl className="grid grid-cols-2 overflow-hidden rounded border border-line bg-surface lg:grid-cols-3">
      <Answer question={texts.whenAndWhere} className="col-span-2 lg:col-span-1">
        {run ? (
          <>
            <p className="font-750">{capitalise(format.day(run.startDate, today))}</p>
            <p className="text-sm text-soft">
              {run.campus?.city ?? common.online}, {format.timetable(run)}
            </p>
          </>
        ) : (
          <p className="font-750">{common.noDate}</p>
        )}
      </Answer>
      <Answer question={common.leftToPay}>
        <PriceText price={(run ?? course).price} />
      </Answer>
      <Answer question={common.isThereASeat}>
        {run ? <SeatsText run={run} /> : <p className="font-750">{texts.weTellYou}</p>}
        {course.runCount > 1 ? (
          <p className="text-sm">
            <a href="#convocatorias" className="link">
              {texts.moreDates(course.runCount - 1)}
            </a>
          </p>
        ) : null}
      </Answer>
    </dl>
  )
}

function Answer(props: { question: string; className?: string; children: ReactNode }) {
  return (
    <div className={`-mt-px -ml-px border-t border-l border-line px-4 py-3 lg:p-5 ${props.className ?? ''}`}>
      <dt className="text-xs font-600 text-soft">{props.question}</dt>
      <dd className="mt-0.5">{props.children}</dd>
    </div>
  )
}
