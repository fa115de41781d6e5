import { Link } from 'react-router'
import { Icon } from './icon.tsx'

type PaginationProps = { page: number; pageCount: number; hrefFor: (page: number) => string }

/** Pages of a list; nothing when there is only one. */
export function Pagination({ page, pageCount, hrefFor }: PaginationProps) {
  if (pageCount <= 1) return null
  const edge = 'inline-flex min-h-12 items-center gap-2 px-3 font-650 hover:underline underline-offset-4'
  return (
    <nav
      aria-label="Páginas"
      className="mt-12 flex flex-wrap items-center gap-1 border-t border-line pt-6 tabular"
    >
      {page > 1 ? (
        <Link to={hrefFor(page - 1)} rel="prev" className={`${edge} -ml-3`}>
          <Icon name="back" />
          Anterior
        </Link>
      ) : null}
      <ul className="flex flex-wrap">
        {shownPages(page, pageCount).map((shown, index, all) => (
          <li key={shown} className="flex items-center">
            {index > 0 && shown - (all[index - 1] ?? 0) > 1 ? (
              <span aria-hidden="true" className="px-1">
                …
              </span>
            ) : null}
            <Link
              to={hrefFor(shown)}
              aria-label={`Página ${shown}`}
              aria-current={shown === page ? 'page' : undefined}
              className="flex size-12 items-center justify-center rounded font-650 hover:bg-sunken aria-[current=page]:bg-ink aria-[current=page]:text-paper"
            >
              {shown}
            </Link>
          </li>
        ))}
      </ul>
      {page < pageCount ? (
        <Link to={hrefFor(page + 1)} rel="next" className={edge}>
          Siguiente
          <Icon name="arrow" />
        </Link>
      ) : null}
    </nav>
  )
}

/** First, last, and what is around the current page. */
export function shownPages(page: number, pageCount: number): number[] {
  const pages = new Set([1, page - 1, page, page + 1, pageCount])
  return [...pages].filter((shown) => shown >= 1 && shown <= pageCount).sort((a, b) => a - b)
}
