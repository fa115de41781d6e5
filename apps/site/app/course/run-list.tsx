import type { RunSummary } from '@cep/contracts/public-api'
import { courseTexts } from '../components/course-texts.ts'
import { PriceText } from '../components/price-text.tsx'
import { useToday } from '../components/root-data.ts'
import { SeatsText } from '../components/seats-text.tsx'
import { capitalise, dayOfMonth } from '../formatting/format.ts'
import { useFormat } from '../formatting/use-format.ts'
import { LocalLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { coursePageTexts } from './course-page-texts.tsx'

/** Every run that people can join or wait for. */
export function RunList({ runs }: { runs: RunSummary[] }) {
  const texts = useTexts(coursePageTexts)
  return (
    <section aria-labelledby="convocatorias">
      <h2 id="convocatorias" className="text-2xl">
        {texts.runs(runs.length)}
      </h2>
      {runs.length === 0 ? (
        <p className="mt-4 max-w-xl text-soft">{texts.noRuns}</p>
      ) : (
        <ul className="mt-5 border-t border-line">
          {runs.map((run) => (
            <RunRow key={run.code} run={run} />
          ))}
        </ul>
      )}
    </section>
  )
}

function RunRow({ run }: { run: RunSummary }) {
  const today = useToday()
  const format = useFormat()
  const texts = useTexts(coursePageTexts)
  const { online } = useTexts(courseTexts)
  return (
    <li className="group relative grid grid-cols-[3.75rem_1fr] gap-x-5 border-b border-line py-5 sm:grid-cols-[3.75rem_1fr_auto]">
      <div aria-hidden="true" className="tabular">
        <span className="block text-2xl leading-none font-850 text-area-ink">
          {dayOfMonth(run.startDate)}
        </span>
        <span className="text-sm font-650 text-soft">{format.shortMonth(run.startDate)}</span>
      </div>
      <div>
        <h3 className="text-lg leading-snug font-750">
          <LocalLink
            to={`/convocatorias/${run.code}`}
            prefetch="intent"
            className="decoration-2 underline-offset-4 after:absolute after:inset-0 group-hover:underline"
          >
            {run.campus?.city ?? online}, {format.day(run.startDate, today)}
          </LocalLink>
        </h3>
        <p className="text-sm text-soft">
          {texts.until(capitalise(format.timetable(run)), format.date(run.endDate, today))}
        </p>
        {run.enrolmentDeadline && run.status === 'enrolment_open' ? (
          <p className="text-sm text-soft">{texts.enrolBy(format.date(run.enrolmentDeadline, today))}</p>
        ) : null}
      </div>
      <div className="col-start-2 mt-2 sm:col-start-3 sm:mt-0 sm:text-right">
        <PriceText price={run.price} className="sm:justify-end" />
        <SeatsText run={run} className="text-sm" />
      </div>
    </li>
  )
}
