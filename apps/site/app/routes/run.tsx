import { getRun } from '../api/get-run.ts'
import { notFound } from '../api/not-found.ts'
import { AreaTag, areaColours } from '../components/area.tsx'
import { Breadcrumbs } from '../components/breadcrumbs.tsx'
import { courseTexts } from '../components/course-texts.ts'
import { Icon } from '../components/icon.tsx'
import { PageHead } from '../components/page-head.tsx'
import { PriceText } from '../components/price-text.tsx'
import { ResponsivePicture } from '../components/responsive-picture.tsx'
import { useToday } from '../components/root-data.ts'
import { SeatsText } from '../components/seats-text.tsx'
import { siteTexts } from '../components/site-texts.ts'
import { AskBar } from '../course/ask-bar.tsx'
import { coursePageTexts } from '../course/course-page-texts.tsx'
import { Fact, FactList, FactNote } from '../course/fact-list.tsx'
import { capitalise } from '../formatting/format.ts'
import { useFormat } from '../formatting/use-format.ts'
import { LocalLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { LeadForm } from '../lead-form/lead-form.tsx'
import type { Route } from './+types/run'

export async function loader({ context, params, request }: Route.LoaderArgs) {
  return (await getRun(context, params.code)) ?? (await notFound(context, request))
}

export default function Run({ loaderData: run }: Route.ComponentProps) {
  const today = useToday()
  const format = useFormat()
  const texts = useTexts(coursePageTexts)
  const common = useTexts(courseTexts)
  const { askForInformation } = useTexts(siteTexts)
  const { course } = run
  const place = run.campus?.city ?? common.online
  const startDay = format.day(run.startDate, today)
  const path = `/convocatorias/${run.code}`
  return (
    <div {...areaColours(course.area)}>
      <PageHead
        title={`${course.name}, ${place}`}
        description={texts.runDescription({
          course: course.name,
          place,
          day: startDay,
          timetable: format.timetable(run),
          price: format.price(run.price.finalPriceCents),
        })}
        path={path}
        image={course.image}
      />
      <div className="wrap pt-3 lg:pt-6">
        <Breadcrumbs
          trail={[
            { name: texts.courses, path: '/cursos' },
            { name: course.name, path: `/cursos/${course.slug}`, isSpanish: true },
            { name: run.code, path },
          ]}
        />
      </div>
      <div className="wrap grid gap-x-16 gap-y-12 pt-5 pb-16 lg:grid-cols-12 lg:pt-10 lg:pb-24">
        <div className="lg:col-span-7">
          <AreaTag area={course.area} />
          <h1 lang="es" className="title mt-3">
            {course.name}
          </h1>
          <p className="mt-3 text-xl font-650">
            {place}, {startDay}
          </p>
          <FactList className="mt-7">
            <Fact term={common.leftToPay}>
              <PriceText price={run.price} />
              {texts.fundings[run.funding] ? <FactNote>{texts.fundings[run.funding]}</FactNote> : null}
            </Fact>
            <Fact term={common.isThereASeat}>
              <SeatsText run={run} />
              <FactNote>{texts.groupSize(run.maxStudents)}</FactNote>
            </Fact>
            <Fact term={texts.timetable}>{capitalise(format.timetable(run))}</Fact>
            <Fact term={texts.where}>
              {run.campus ? (
                <LocalLink to={`/sedes/${run.campus.slug}`} className="link">
                  {run.campus.name}
                </LocalLink>
              ) : (
                texts.onlineFromHome
              )}
            </Fact>
            <Fact term={texts.ends}>{capitalise(format.day(run.endDate, today))}</Fact>
            <Fact term={texts.duration}>{format.duration(course.durationHours)}</Fact>
            {run.enrolmentDeadline ? (
              <Fact term={texts.enrolmentUntil}>{capitalise(format.day(run.enrolmentDeadline, today))}</Fact>
            ) : null}
            {run.instructor ? <Fact term={texts.instructor}>{run.instructor}</Fact> : null}
          </FactList>
          <p lang="es" className="mt-8 max-w-xl text-soft">
            {course.summary}
          </p>
          <LocalLink to={`/cursos/${course.slug}`} className="button button-quiet mt-6">
            {texts.wholeCourse}
            <Icon name="arrow" />
          </LocalLink>
          {course.image ? (
            <ResponsivePicture
              picture={course.image}
              sizes="(min-width: 80rem) 44rem, (min-width: 64rem) 54vw, 92vw"
              className="no-print mt-10 aspect-[16/9] w-full rounded object-cover"
            />
          ) : null}
        </div>
        <aside className="no-print lg:col-span-5" aria-label={askForInformation}>
          <div className="lg:sticky lg:top-6">
            <LeadForm subject={{ kind: 'run', courseSlug: course.slug, runCode: run.code }} />
          </div>
        </aside>
      </div>
      <AskBar price={run.price} run={run} />
    </div>
  )
}
