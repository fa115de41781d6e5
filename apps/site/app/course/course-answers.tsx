import type { CourseDetail } from '@cep/contracts/public-api'
import type { ReactNode } from 'react'
import { PriceText } from '../components/price-text.tsx'
import { useToday } from '../components/root-data.ts'
import { SeatsText } from '../components/seats-text.tsx'
import { capitalise, formatDay, formatTimetable } from '../formatting/format.ts'

/** When and where, what it costs me, whether there is a seat: for the next run. */
export function CourseAnswers({ course }: { course: Omit<CourseDetail, 'description'> }) {
  const today = useToday()
  const run = course.nextRun
  return (
    <dl className="grid grid-cols-2 overflow-hidden rounded border border-line bg-surface lg:grid-cols-3">
      <Answer question="Cuándo y dónde" className="col-span-2 lg:col-span-1">
        {run ? (
          <>
            <p className="font-750">{capitalise(formatDay(run.startDate, today))}</p>
            <p className="text-sm text-soft">
              {run.campus?.city ?? 'Online'}, {formatTimetable(run)}
            </p>
          </>
        ) : (
          <p className="font-750">Sin fecha todavía</p>
        )}
      </Answer>
      <Answer question="Te queda por pagar">
        <PriceText price={(run ?? course).price} />
      </Answer>
      <Answer question="¿Hay plaza?">
        {run ? <SeatsText run={run} /> : <p className="font-750">Te avisamos cuando abra</p>}
        {course.runCount > 1 ? (
          <p className="text-sm">
            <a href="#convocatorias" className="link">
              {course.runCount - 1 === 1 ? 'Hay 1 fecha más' : `Hay ${course.runCount - 1} fechas más`}
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
