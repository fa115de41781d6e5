import { Link } from 'react-router'
import { getRun } from '../api/get-run.ts'
import { notFound } from '../api/not-found.ts'
import { AreaTag, areaColours } from '../components/area.tsx'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { Icon } from '../components/icon.tsx'
import { PageHead } from '../components/page-head.tsx'
import { PriceText } from '../components/price-text.tsx'
import { ResponsivePicture } from '../components/responsive-picture.tsx'
import { useToday } from '../components/root-data.ts'
import { SeatsText } from '../components/seats-text.tsx'
import { AskBar } from '../course/ask-bar.tsx'
import { Fact, FactList, FactNote } from '../course/fact-list.tsx'
import { capitalise, formatDay, formatDuration, formatPrice, formatTimetable } from '../formatting/format.ts'
import { LeadForm } from '../lead-form/lead-form.tsx'
import type { Route } from './+types/run'

const FUNDING_TEXTS = {
  SEPE: 'Lo financia el Servicio Público de Empleo (SEPE).',
  SCE: 'Lo financia el Servicio Cántabro de Empleo.',
  mixto: 'Una parte la paga una ayuda pública y otra tú.',
  privado: null,
} as const

export async function loader({ context, params, request }: Route.LoaderArgs) {
  return (await getRun(context, params.code)) ?? (await notFound(context, request))
}

export default function Run({ loaderData: run }: Route.ComponentProps) {
  const today = useToday()
  const { course } = run
  const place = run.campus?.city ?? 'Online'
  const startDay = formatDay(run.startDate, today)
  const path = `/convocatorias/${run.code}`
  return (
    <div {...areaColours(course.area)}>
      <PageHead
        title={`${course.name}, ${place}`}
        description={`${course.name} en ${place}: empieza el ${startDay}, ${formatTimetable(run)}. Te queda por pagar: ${formatPrice(run.price.finalPriceCents)}.`}
        path={path}
        image={course.image}
      />
      <div className="wrap pt-3 lg:pt-6">
        <Breadcrumbs
          trail={[
            { name: 'Cursos', path: '/cursos' },
            { name: course.name, path: `/cursos/${course.slug}` },
            { name: run.code, path },
          ]}
        />
      </div>
      <div className="wrap grid gap-x-16 gap-y-12 pt-5 pb-16 lg:grid-cols-12 lg:pt-10 lg:pb-24">
        <div className="lg:col-span-7">
          <AreaTag area={course.area} />
          <h1 className="title mt-3">{course.name}</h1>
          <p className="mt-3 text-xl font-650">
            {place}, {startDay}
          </p>
          <FactList className="mt-7">
            <Fact term="Te queda por pagar">
              <PriceText price={run.price} />
              {FUNDING_TEXTS[run.funding] ? <FactNote>{FUNDING_TEXTS[run.funding]}</FactNote> : null}
            </Fact>
            <Fact term="¿Hay plaza?">
              <SeatsText run={run} />
              <FactNote>Grupo de {run.maxStudents} personas como mucho.</FactNote>
            </Fact>
            <Fact term="Horario">{capitalise(formatTimetable(run))}</Fact>
            <Fact term="Dónde">
              {run.campus ? (
                <Link to={`/sedes/${run.campus.slug}`} className="link">
                  {run.campus.name}
                </Link>
              ) : (
                'Online, desde casa'
              )}
            </Fact>
            <Fact term="Termina">{capitalise(formatDay(run.endDate, today))}</Fact>
            <Fact term="Duración">{formatDuration(course.durationHours)}</Fact>
            {run.enrolmentDeadline ? (
              <Fact term="Matrícula hasta">{capitalise(formatDay(run.enrolmentDeadline, today))}</Fact>
            ) : null}
            {run.instructor ? <Fact term="Profesorado">{run.instructor}</Fact> : null}
          </FactList>
          <p className="mt-8 max-w-xl text-soft">{course.summary}</p>
          <Link to={`/cursos/${course.slug}`} className="button button-quiet mt-6">
            Ver el curso completo
            <Icon name="arrow" />
          </Link>
          {course.image ? (
            <ResponsivePicture
              picture={course.image}
              sizes="(min-width: 80rem) 44rem, (min-width: 64rem) 54vw, 92vw"
              className="no-print mt-10 aspect-[16/9] w-full rounded object-cover"
            />
          ) : null}
        </div>
        <aside className="no-print lg:col-span-5" aria-label="Pedir información">
          <div className="lg:sticky lg:top-6">
            <LeadForm subject={{ kind: 'run', courseSlug: course.slug, runCode: run.code }} />
          </div>
        </aside>
      </div>
      <AskBar price={run.price} run={run} />
    </div>
  )
}
