import type { HomeContent } from '@cep/contracts/public-api'
import { capitalise, dayOfMonth } from '../formatting/format.ts'
import { useFormat } from '../formatting/use-format.ts'
import { LocalLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { courseTexts } from './course-texts.ts'
import { Icon } from './icon.tsx'
import { useToday } from './root-data.ts'

type NextRun = HomeContent['nextRuns'][number]

type NextStartsProps = { runs: NextRun[]; title?: string; openRunCount?: number }

/** What starts next, like a departures board: date, course, place and timetable, seats, price. */
export function NextStarts({ runs, title, openRunCount }: NextStartsProps) {
  const texts = useTexts(courseTexts)
  if (runs.length === 0) return null
  return (
    <section className="on-deep" aria-labelledby="proximos">
      <div className="wrap section">
        <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
          <h2 id="proximos" className="title">
            {title ?? texts.nextStarts}
          </h2>
          {openRunCount ? (
            <LocalLink
              to="/cursos?sort=start"
              className="inline-flex min-h-11 items-center font-650 underline underline-offset-4 hover:decoration-[3px]"
            >
              {texts.allRuns(openRunCount)}
            </LocalLink>
          ) : null}
        </div>
        <ul className="mt-8 border-t border-deep-line">
          {runs.map((run) => (
            <Departure key={run.code} run={run} />
          ))}
        </ul>
      </div>
    </section>
  )
}

function Departure({ run }: { run: NextRun }) {
  const today = useToday()
  const format = useFormat()
  const texts = useTexts(courseTexts)
  const seats = format.seats(run)
  return (
    <li className="group relative grid grid-cols-[4.25rem_1fr] gap-x-5 gap-y-1 border-b border-deep-line py-5 transition-colors hover:bg-deep-raised lg:grid-cols-[5.5rem_5fr_4fr_3fr_6rem_2rem] lg:items-center lg:gap-x-8">
      <time dateTime={run.startDate} className="row-span-3 tabular lg:row-span-1">
        <span aria-hidden="true" className="block">
          <span className="block text-3xl leading-none font-850 tracking-tight">
            {dayOfMonth(run.startDate)}
          </span>
          <span className="mt-1 block text-sm font-650 text-on-deep-soft">
            {format.shortMonth(run.startDate)}
          </span>
        </span>
        <span className="sr-only">{capitalise(format.day(run.startDate, today))}</span>
      </time>
      <h3 lang="es" className="text-lg leading-snug font-750 tracking-tight">
        <LocalLink
          to={`/convocatorias/${run.code}`}
          prefetch="intent"
          className="decoration-2 underline-offset-4 after:absolute after:inset-0 group-hover:underline"
        >
          {run.course.name}
        </LocalLink>
      </h3>
      <p className="text-sm text-on-deep-soft">
        <span className="font-650 text-on-deep">{run.campus?.city ?? texts.online}</span>,{' '}
        {format.timetable(run)}
      </p>
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 max-lg:mt-1.5 lg:contents">
        <p className={`text-sm font-700 ${seats.state === 'few' ? 'text-few-on-deep' : 'text-on-deep'}`}>
          {seats.text}
        </p>
        <p className="text-lg font-800 tracking-tight tabular lg:text-right">
          {format.price(run.price.finalPriceCents)}
        </p>
      </div>
      <Icon name="arrow" className="hidden size-5 lg:block" />
    </li>
  )
}
