import { getCampus } from '../api/get-campus.ts'
import { notFound } from '../api/not-found.ts'
import { Address } from '../campus/address.tsx'
import { campusTexts } from '../campus/campus-texts.ts'
import { CourseCard } from '../components/course-card.tsx'
import { JsonLd } from '../components/json-ld.tsx'
import { NextStarts } from '../components/next-starts.tsx'
import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { ResponsivePicture } from '../components/responsive-picture.tsx'
import { useRootData } from '../components/root-data.ts'
import { useLocalAddress } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { LeadForm } from '../lead-form/lead-form.tsx'
import { campusPlace } from '../seo/organisation.ts'
import type { Route } from './+types/campus'

export async function loader({ context, params, request }: Route.LoaderArgs) {
  return (await getCampus(context, params.slug)) ?? (await notFound(context, request))
}

export default function Campus({ loaderData: campus }: Route.ComponentProps) {
  const root = useRootData()
  const texts = useTexts(campusTexts)
  const localAddress = useLocalAddress()
  const path = `/sedes/${campus.slug}`
  return (
    <>
      <PageHead
        title={texts.pageTitle(campus.city)}
        description={texts.description(campus)}
        path={path}
        image={campus.photo}
      />
      {root ? (
        <JsonLd
          value={{ '@context': 'https://schema.org', ...campusPlace(campus, root.publicUrl, localAddress) }}
        />
      ) : null}
      <PageHeader
        trail={[
          { name: texts.name, path: '/sedes' },
          { name: campus.city, path },
        ]}
        title={campus.city}
      />
      <div className="wrap grid gap-x-12 gap-y-8 pt-8 pb-16 lg:grid-cols-12">
        <div className="lg:col-span-7">
          {campus.photo ? (
            <ResponsivePicture
              picture={campus.photo}
              sizes="(min-width: 80rem) 44rem, (min-width: 64rem) 55vw, 92vw"
              loading="hero"
              className="aspect-[16/10] w-full rounded object-cover"
            />
          ) : null}
        </div>
        <Address campus={campus} />
      </div>
      <NextStarts runs={campus.runs.slice(0, 8)} title={texts.nextStarts(campus.city)} />
      <div className="wrap section grid gap-x-16 gap-y-14 lg:grid-cols-12">
        <section className="lg:col-span-7" aria-labelledby="cursos">
          <h2 id="cursos" className="text-2xl">
            {texts.courses}
          </h2>
          <ul className="mt-6 grid gap-5 sm:grid-cols-2">
            {campus.courses.map((course) => (
              <li key={course.slug}>
                <CourseCard course={course} sizes="(min-width: 64rem) 26vw, (min-width: 40rem) 46vw, 92vw" />
              </li>
            ))}
          </ul>
        </section>
        <aside className="no-print lg:col-span-5" aria-label={texts.ask}>
          <div className="lg:sticky lg:top-6">
            <LeadForm
              subject={{ kind: 'campus', campusSlug: campus.slug }}
              title={texts.writeTo(campus.city)}
            />
          </div>
        </aside>
      </div>
    </>
  )
}
