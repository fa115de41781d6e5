import type { RunSummary } from '@cep/contracts/public-api'
import { Link } from 'react-router'
import { PriceText } from '../components/price-text.tsx'
import { useToday } from '../components/root-data.ts'
import { SeatsText } from '../components/seats-text.tsx'
import { calendarLeaf, capitalise, formatDate, formatDay, formatTimetable } from '../formatting/format.ts'

/** Every run that people can join or wait for. */
export function RunList({ runs }: { runs: RunSummary[] }) {
  return (
    <section aria-labelledby="convocatorias">
      <h2 id="convocatorias" className="text-2xl">
        {runs.length === 1 ? 'Convocatoria' : 'Convocatorias'}
      </h2>
      {runs.length === 0 ? (
        <p className="mt-4 max-w-xl text-soft">
          Todavía no hay fecha. Pide información y te avisamos en cuanto se abra la próxima; no te compromete
          a nada.
        </p>
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
  const leaf = calendarLeaf(run.startDate)
  return (
    <li className="group relative grid grid-cols-[3.75rem_1fr] gap-x-5 border-b border-line py-5 sm:grid-cols-[3.75rem_1fr_auto]">
      <div aria-hidden="true" className="tabular">
        <span className="block text-2xl leading-none font-850 text-area-ink">{leaf.day}</span>
        <span className="text-sm font-650 text-soft">{leaf.month}</span>
      </div>
      <div>
        <h3 className="text-lg leading-snug font-750">
          <Link
            to={`/convocatorias/${run.code}`}
            prefetch="intent"
            className="decoration-2 underline-offset-4 after:absolute after:inset-0 group-hover:underline"
          >
            {run.campus?.city ?? 'Online'}, {formatDay(run.startDate, today)}
          </Link>
        </h3>
        <p className="text-sm text-soft">
          {capitalise(formatTimetable(run))}. Hasta el {formatDate(run.endDate, today)}.
        </p>
        {run.enrolmentDeadline && run.status === 'enrolment_open' ? (
          <p className="text-sm text-soft">Matrícula hasta el {formatDate(run.enrolmentDeadline, today)}.</p>
        ) : null}
      </div>
      <div className="col-start-2 mt-2 sm:col-start-3 sm:mt-0 sm:text-right">
        <PriceText price={run.price} className="sm:justify-end" />
        <SeatsText run={run} className="text-sm" />
      </div>
    </li>
  )
}
