import { Link } from 'react-router'
import { breadcrumbList } from '../seo/breadcrumb-list.ts'
import { JsonLd } from './json-ld.tsx'
import { useRootData } from './root-data.ts'

export type Crumb = { name: string; path: string }

/** The way here; the page itself comes last and is no link. */
export function Breadcrumbs({ trail }: { trail: Crumb[] }) {
  const publicUrl = useRootData()?.publicUrl ?? ''
  return (
    <nav aria-label="Estás en" className="no-print">
      <ol className="flex gap-x-2 text-xs font-600 whitespace-nowrap text-soft sm:flex-wrap">
        {trail.map(({ name, path }, index) => (
          <li key={path} className="flex min-w-0 items-center gap-2 first:shrink-0 max-sm:last:sr-only">
            {index < trail.length - 1 ? (
              <>
                <Link
                  to={path}
                  className="flex min-h-7 min-w-0 items-center underline-offset-4 hover:underline"
                >
                  <span className="truncate">{name}</span>
                </Link>
                <span aria-hidden="true" className={index === trail.length - 2 ? 'max-sm:hidden' : undefined}>
                  /
                </span>
              </>
            ) : (
              <span
                aria-current="page"
                className="inline-flex min-h-7 max-w-[16rem] items-center truncate text-ink sm:max-w-none"
              >
                <span className="truncate">{name}</span>
              </span>
            )}
          </li>
        ))}
      </ol>
      <JsonLd value={breadcrumbList(trail, publicUrl)} />
    </nav>
  )
}
