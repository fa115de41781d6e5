import { COURSE_SORTS, type CourseQuery, type CourseSearchResult } from '@cep/contracts/public-api'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { useSubmit } from 'react-router'
import { Icon } from '../components/icon.tsx'
import { useIsHydrated } from '../components/use-is-hydrated.ts'
import { LocalForm, useLocalAddress } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { CatalogueFilters } from './catalogue-filters.tsx'
import { catalogueTexts } from './catalogue-texts.tsx'
import { countFilters } from './course-query.ts'
import { useFormFollowsAddress } from './use-form-follows-address.ts'

type CatalogueFormProps = {
  query: CourseQuery
  facets: CourseSearchResult['facets']
  total: number
  /** How many there are, beside the order. */
  resultLine: ReactNode
  children: ReactNode
}

/** Long enough that the list does not jump at every letter. */
const TYPING_PAUSE_MS = 350

/**
 * Search, filters and order as one GET form, so that all of it stands in the address and works
 * without JavaScript. With it, every change is sent at once.
 */
export function CatalogueForm({ query, facets, total, resultLine, children }: CatalogueFormProps) {
  const texts = useTexts(catalogueTexts)
  const localAddress = useLocalAddress()
  const submit = useSubmit()
  const form = useRef<HTMLFormElement>(null)
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined)
  const isHydrated = useIsHydrated()
  useFormFollowsAddress(form, query)

  const send = () => {
    clearTimeout(typing.current)
    if (!form.current) return
    const action = localAddress('/cursos')
    submit(filledIn(form.current), { action, preventScrollReset: true, replace: true })
  }
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    clearTimeout(typing.current)
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search'
    typing.current = setTimeout(send, isTyping ? TYPING_PAUSE_MS : 0)
  }

  return (
    <LocalForm
      ref={form}
      action="/cursos"
      onInput={onInput}
      onSubmit={(event) => {
        event.preventDefault()
        form.current?.querySelector('details')?.removeAttribute('open')
        send()
      }}
      className="mt-6 grid items-start gap-x-10 gap-y-5 lg:mt-8 lg:grid-cols-[15.5rem_1fr] xl:gap-x-14"
    >
      <div className="flex gap-2 lg:col-span-2">
        <div className="relative min-w-0 flex-1">
          <label htmlFor="buscar" className="sr-only">
            {texts.searchLabel}
          </label>
          <Icon
            name="search"
            className="pointer-events-none absolute top-1/2 left-4 size-5 -translate-y-1/2 text-soft"
          />
          <input
            id="buscar"
            name="q"
            type="search"
            defaultValue={query.q}
            maxLength={100}
            enterKeyHint="search"
            placeholder={texts.searchPlaceholder}
            className="field min-h-14 pl-12 text-lg"
          />
        </div>
        <button type="submit" className="button min-h-14 max-sm:px-4">
          <Icon name="search" className="size-5 sm:hidden" />
          <span className="max-sm:sr-only">{texts.search}</span>
        </button>
      </div>
      <details className="wide-open">
        <summary className="button button-quiet w-full">
          <Icon name="filter" />
          {texts.filters(countFilters(query))}
        </summary>
        <div className="max-lg:mt-3 max-lg:rounded max-lg:border max-lg:border-line max-lg:bg-surface max-lg:p-5">
          <CatalogueFilters query={query} facets={facets} />
          <button type="submit" className={`button mt-6 w-full ${isHydrated ? 'lg:hidden' : ''}`}>
            {texts.show(total)}
          </button>
        </div>
      </details>
      <section aria-label={texts.results} className="min-w-0">
        <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
          {resultLine}
          <div className="flex items-center gap-3">
            <label htmlFor="orden" className="text-sm text-soft max-sm:sr-only">
              {texts.sortBy}
            </label>
            <select
              id="orden"
              name="sort"
              defaultValue={query.sort === 'relevance' ? '' : query.sort}
              className="field w-auto py-1.5 text-sm font-600"
            >
              {COURSE_SORTS.map((sort) => (
                <option key={sort} value={sort === 'relevance' ? '' : sort}>
                  {texts.sorts[sort]}
                </option>
              ))}
            </select>
          </div>
        </div>
        {children}
      </section>
    </LocalForm>
  )
}

/** What is filled in, without the empty fields: they would only lengthen the address. */
function filledIn(form: HTMLFormElement): URLSearchParams {
  const params = new URLSearchParams()
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim() !== '') params.append(name, value.trim())
  }
  return params
}
