import { getPage } from '../api/get-page.ts'
import { listStaff } from '../api/list-staff.ts'
import { notFound } from '../api/not-found.ts'
import { JsonLd } from '../components/json-ld.tsx'
import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { Prose } from '../components/prose.tsx'
import { ResponsivePicture } from '../components/responsive-picture.tsx'
import { useRootData } from '../components/root-data.ts'
import { richTextHtml } from '../content/rich-text-html.server.ts'
import { useLocalAddress } from '../language/local-link.tsx'
import { SpanishOnly } from '../language/spanish-only.tsx'
import { useTexts } from '../language/use-texts.ts'
import { organisation } from '../seo/organisation.ts'
import type { Route } from './+types/about'
import { pageTexts } from './page-texts.ts'

export async function loader({ context, request }: Route.LoaderArgs) {
  const [page, staff] = await Promise.all([getPage(context, 'quienes-somos', request), listStaff(context)])
  const { content, ...rest } = page ?? (await notFound(context, request))
  return { page: rest, contentHtml: richTextHtml(content), staff }
}

export default function About({ loaderData: { page, contentHtml, staff } }: Route.ComponentProps) {
  const root = useRootData()
  const texts = useTexts(pageTexts)
  const localAddress = useLocalAddress()
  return (
    <>
      <PageHead
        title={page.seo.title || page.title}
        description={page.seo.description}
        path="/quienes-somos"
      />
      {root ? <JsonLd value={organisation({ ...root, localAddress })} /> : null}
      <PageHeader title={<span lang="es">{page.title}</span>} intro={<SpanishOnly />} />
      <div className="wrap pt-8 pb-16">
        <Prose html={contentHtml} />
      </div>
      {staff.length > 0 ? (
        <section className="bg-sunken" aria-labelledby="equipo">
          <div className="wrap section">
            <h2 id="equipo" className="title">
              {texts.team}
            </h2>
            <ul className="mt-10 grid gap-x-6 gap-y-10 sm:grid-cols-2 lg:grid-cols-4">
              {staff.map((person) => (
                <li key={person.name} className="border-t-[3px] border-ink pt-4">
                  {person.photo ? (
                    <ResponsivePicture
                      picture={person.photo}
                      sizes="(min-width: 64rem) 22vw, (min-width: 40rem) 46vw, 92vw"
                      isDecorative
                      className="mb-4 aspect-square w-full rounded object-cover"
                    />
                  ) : null}
                  <h3 className="text-lg">{person.name}</h3>
                  <p lang="es" className="text-sm font-650 text-brand-text">
                    {person.jobTitle}
                    {person.campus ? `, ${person.campus.city}` : ''}
                  </p>
                  <p lang="es" className="mt-2 text-sm text-soft">
                    {person.bio}
                  </p>
                </li>
              ))}
            </ul>
          </div>
        </section>
      ) : null}
    </>
  )
}
