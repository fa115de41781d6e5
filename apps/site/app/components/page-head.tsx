import { addressIn, LANGUAGES } from '@cep/contracts/language'
import type { Picture } from '@cep/contracts/public-api'
import { useLanguage } from '../language/use-language.ts'
import { useRootData } from './root-data.ts'

type PageHeadProps = {
  /** Without the centre's name, which is added where 60 characters allow it. */
  title: string
  description: string
  /** Spanish path and query of the one address this page should be known under. */
  path: string
  image?: Picture | null
  type?: 'website' | 'article'
  isHiddenFromSearch?: boolean
}

const TITLE_LENGTH = 60
const LOCALES = { es: 'es_ES', en: 'en_GB' } as const

/** Title, description, canonical address, languages and social tags; React moves them into the head. */
export function PageHead(props: PageHeadProps) {
  const root = useRootData()
  const language = useLanguage()
  const siteName = root?.settings.name ?? 'CEP Formación'
  const publicUrl = root?.publicUrl ?? ''
  const title = withSiteName(props.title, siteName)
  const address = publicUrl + addressIn(language, props.path)
  const largest = props.image?.sources.at(-1)
  return (
    <>
      <title>{title}</title>
      <meta name="description" content={props.description} />
      {props.isHiddenFromSearch ? (
        <meta name="robots" content="noindex, follow" />
      ) : (
        <>
          <link rel="canonical" href={address} />
          {LANGUAGES.map((other) => (
            <link
              key={other}
              rel="alternate"
              hrefLang={other}
              href={publicUrl + addressIn(other, props.path)}
            />
          ))}
          <link rel="alternate" hrefLang="x-default" href={publicUrl + props.path} />
        </>
      )}
      <meta property="og:site_name" content={siteName} />
      <meta property="og:locale" content={LOCALES[language]} />
      {LANGUAGES.filter((other) => other !== language).map((other) => (
        <meta key={other} property="og:locale:alternate" content={LOCALES[other]} />
      ))}
      <meta property="og:type" content={props.type ?? 'website'} />
      <meta property="og:title" content={props.title} />
      <meta property="og:description" content={props.description} />
      <meta property="og:url" content={address} />
      <meta property="og:image" content={publicUrl + (largest?.url ?? '/social-card.png')} />
      {props.image ? <meta property="og:image:alt" content={props.image.alt} /> : null}
      <meta name="twitter:card" content="summary_large_image" />
    </>
  )
}

/** "Cocina y gastronomía · CEP Formación", or the title alone when that would be cut in results. */
export function withSiteName(title: string, siteName: string): string {
  const full = `${title} · ${siteName}`
  return title.includes(siteName) || full.length > TITLE_LENGTH ? title : full
}
