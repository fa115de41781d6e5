import { listCampuses } from '../api/list-campuses.ts'
import { campusTexts } from '../campus/campus-texts.ts'
import { courseTexts } from '../components/course-texts.ts'
import { Icon } from '../components/icon.tsx'
import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { ResponsivePicture } from '../components/responsive-picture.tsx'
import { useFormat } from '../formatting/use-format.ts'
import { LocalLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import type { Route } from './+types/campuses'

export const loader = ({ context }: Route.LoaderArgs) => listCampuses(context)

export default function Campuses({ loaderData: campuses }: Route.ComponentProps) {
  const format = useFormat()
  const texts = useTexts(campusTexts)
  const { openRuns } = useTexts(courseTexts)
  return (
    <>
      <PageHead
        title={texts.name}
        description={texts.listDescription(campuses.map(({ city }) => city))}
        path="/sedes"
      />
      <PageHeader title={texts.listTitle} intro={texts.listIntro} />
      <ul className="wrap grid gap-x-6 gap-y-12 pt-12 pb-24 sm:grid-cols-2 lg:grid-cols-3">
        {campuses.map((campus, index) => (
          <li key={campus.slug} className="group relative">
            {campus.photo ? (
              <ResponsivePicture
                picture={campus.photo}
                sizes="(min-width: 64rem) 30vw, (min-width: 40rem) 46vw, 92vw"
                loading={index === 0 ? 'hero' : 'lazy'}
                isDecorative
                className="aspect-[4/3] w-full rounded object-cover"
              />
            ) : null}
            <h2 className="mt-4 text-2xl">
              <LocalLink
                to={`/sedes/${campus.slug}`}
                prefetch="intent"
                className="decoration-[3px] underline-offset-4 after:absolute after:inset-0 group-hover:underline"
              >
                {campus.city}
              </LocalLink>
            </h2>
            <address className="mt-2 text-soft not-italic">
              {campus.address}
              <br />
              {campus.postalCode} {campus.city}
            </address>
            <p className="mt-2 flex items-center gap-2 font-650 tabular">
              <Icon name="phone" className="size-4.5" />
              {format.phone(campus.phone)}
            </p>
            <p className="mt-1 text-sm text-soft">{openRuns(campus.openRunCount)}</p>
          </li>
        ))}
      </ul>
    </>
  )
}
