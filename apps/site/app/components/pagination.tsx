import { LocalLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { Icon } from './icon.tsx'
import { paginationTexts } from './pagination-texts.ts'

type PaginationProps = { page: number; pageCount: number; hrefFor: (page: number) => string }

/** Pages of a list, by their Spanish addresses; nothing when there is only one. */
export function Pagination({ page, pageCount, hrefFor }: PaginationProps) {
  const texts = useTexts(paginationTexts)
  if (pageCount <= 1) return null
  const edge = 'inline-flex min-h-12 items-center gap-2 px-3 font-650 hover:underline underline-offset-4'
  return (
    <nav
      aria-label={texts.pages}
      className="mt-12 flex flex-wrap items-center gap-1 border-t border-line pt-6 tabular"
    >
      {page > 1 ? (
        <LocalLink to={hrefFor(page - 1)} rel="prev" className={`${edge} -ml-3`}>
          <Icon name="back" />
          {texts.previous}
        </LocalLink>
      ) : null}
      <ul className="flex flex-wrap">
        {shownPages(page, pageCount).map((shown, index, all) => (
          <li key={shown} className="flex items-center">
            {index > 0 && shown - (all[index - 1] ?? 0) > 1 ? (
              <span aria-hidden="true" className="px-1">
                …
              </span>
            ) : null}
            <LocalLink
              to={hrefFor(shown)}
              aria-label={texts.page(shown)}
              aria-current={shown === page ? 'page' : undefined}
              className="flex size-12 items-center justify-center rounded font-650 hover:bg-sunken aria-[current=page]:bg-ink aria-[current=page]:text-paper"
            >
              {shown}
            </LocalLink>
          </li>
        ))}
      </ul>
      {page < pageCount ? (
        <LocalLink to={hrefFor(page + 1)} rel="next" className={edge}>
          {texts.next}
          <Icon name="arrow" />
        </LocalLink>
      ) : null}
    </nav>
  )
}

/** First, last, and what is around the current page. */
export function shownPages(page: number, pageCount: number): number[] {
  const pages = new Set([1, page - 1, page, page + 1, pageCount])
  return [...pages].filter((shown) => shown >= 1 && shown <= pageCount).sort((a, b) => a - b)
}
