import { Icon } from '../components/icon.tsx'
import { PageHead } from '../components/page-head.tsx'
import { useRootData } from '../components/root-data.ts'
import { useFormat } from '../formatting/use-format.ts'
import { LocalLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import type { Route } from './+types/thanks'
import { thanksTexts } from './thanks-texts.ts'

/** The reference is shown only when it has the shape of one: the address is anybody's to write. */
export function loader({ request }: Route.LoaderArgs) {
  const reference = new URL(request.url).searchParams.get('ref') ?? ''
  return { reference: /^CEP-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(reference) ? reference : null }
}

export default function Thanks({ loaderData: { reference } }: Route.ComponentProps) {
  const settings = useRootData()?.settings
  const format = useFormat()
  const texts = useTexts(thanksTexts)
  return (
    <div className="wrap section">
      <PageHead title={texts.pageTitle} description={texts.description} path="/gracias" isHiddenFromSearch />
      <span className="flex size-16 items-center justify-center rounded-full bg-good text-paper">
        <Icon name="check" className="size-8" />
      </span>
      <h1 className="title mt-6 max-w-3xl">{texts.title}</h1>
      <p className="mt-5 max-w-xl text-lg text-soft">{texts.text}</p>
      {reference ? (
        <div className="mt-8 inline-block rounded border border-line bg-surface px-6 py-5">
          <p className="text-sm text-soft">{texts.reference}</p>
          <p className="text-2xl font-850 tracking-tight tabular">{reference}</p>
        </div>
      ) : null}
      <div className="mt-8 flex flex-wrap gap-3">
        <LocalLink to="/cursos" className="button">
          {texts.goOn}
        </LocalLink>
        {settings ? (
          <a href={`tel:${settings.phone}`} className="button button-quiet tabular">
            <Icon name="phone" />
            {format.phone(settings.phone)}
          </a>
        ) : null}
      </div>
    </div>
  )
}
