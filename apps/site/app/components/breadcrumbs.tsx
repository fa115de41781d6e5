import { LocalLink, useLocalAddress } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { breadcrumbList } from '../seo/breadcrumb-list.ts'
import { JsonLd } from './json-ld.tsx'
import { useRootData } from './root-data.ts'
import { siteTexts } from './site-texts.ts'

/** A page by its Spanish address; `isSpanish`: its name is an editor's, not ours. */
export type Crumb = { name: string; path: string; isSpanish?: true }

/** The way here; the page itself comes last and is no link. */
export function Breadcrumbs({ trail }: { trail: Crumb[] }) {
  const publicUrl = useRootData()?.publicUrl ?? ''
  const localAddress = useLocalAddress()
  const texts = useTexts(siteTexts)
  return (
    <nav aria-label={texts.trail} className="no-print">
      <ol className="flex gap-x-2 text-xs font-600 whitespace-nowrap text-soft sm:flex-wrap">
        {trail.map(({ name, path, isSpanish }, index) => (
          <li key={path} className="flex min-w-0 items-center gap-2 first:shrink-0 max-sm:last:sr-only">
            {index < trail.length - 1 ? (
              <>
                <LocalLink
                  to={path}
                  className="flex min-h-7 min-w-0 items-center underline-offset-4 hover:underline"
                >
                  <span className="truncate" lang={isSpanish && 'es'}>
                    {name}
                  </span>
                </LocalLink>
                <span aria-hidden="true" className={index === trail.length - 2 ? 'max-sm:hidden' : undefined}>
                  /
                </span>
              </>
            ) : (
              <span
                aria-current="page"
                className="inline-flex min-h-7 max-w-[16rem] items-center truncate text-ink sm:max-w-none"
              >
                <span className="truncate" lang={isSpanish && 'es'}>
                  {name}
                </span>
              </span>
            )}
          </li>
        ))}
      </ol>
      <JsonLd
        value={breadcrumbList(
          trail.map(({ name, path }) => ({ name, path: localAddress(path) })),
          publicUrl,
        )}
      />
    </nav>
  )
}
