import type { CourseQuery, CourseSearchResult, CourseSort } from '@cep/contracts/public-api'
import { type FormEvent, type ReactNode, useRef } from 'react'
import { Form, useSubmit } from 'react-router'
import { Icon } from '../components/icon.tsx'
import { count } from '../formatting/format.ts'
import { CatalogueFilters } from './catalogue-filters.tsx'
import { countFilters } from './course-query.ts'
import { useFormFollowsAddress } from './use-form-follows-address.ts'

type CatalogueFormProps = {
  query: CourseQuery
  facets: CourseSearchResult['facets']
  total: number
  children: ReactNode
}

const SORT_LABELS: Record<CourseSort, string> = {
  relevance: 'Recomendados',
  start: 'Los que empiezan antes',
  price: 'De menos a más precio',
  name: 'Por nombre',
  duration: 'De menos a más horas',
}

/** Long enough that the list does not jump at every letter. */
const TYPING_PAUSE_MS = 350

/**
 * Search, filters and order as one GET form, so that all of it stands in the address and works
 * without JavaScript. With it, every change is sent at once.
 */
export function CatalogueForm({ query, facets, total, children }: CatalogueFormProps) {
  const submit = useSubmit()
  const form = useRef<HTMLFormElement>(null)
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined)
  useFormFollowsAddress(form, query)

  const send = () => {
    clearTimeout(typing.current)
    if (form.current) submit(filledIn(form.current), { action: '/cursos', preventScrollReset: true, replace: true })
  }
  const onInput = (event: FormEvent<HTMLFormElement>) => {
    clearTimeout(typing.current)
    const isTyping = event.target instanceof HTMLInputElement && event.target.type === 'search'
    typing.current = setTimeout(send, isTyping ? TYPING_PAUSE_MS : 0)
  }

  const filterCount = countFilters(query)
  return (
    <Form
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
      <div className="flex flex-wrap gap-3 lg:col-span-2">
        <div className="relative min-w-0 flex-1 basis-72">
          <label htmlFor="buscar" className="sr-only">
            Buscar por oficio, tema o nombre del curso
          </label>
          <Icon name="search" className="pointer-events-none absolute top-1/2 left-4 size-5 -translate-y-1/2 text-soft" />
          <input
            id="buscar"
            name="q"
            type="search"
            defaultValue={query.q}
            maxLength={100}
            enterKeyHint="search"
            placeholder="Oficio, tema o nombre del curso"
            className="field min-h-14 pl-12 text-lg"
          />
        </div>
        <label className="sr-only" htmlFor="orden">
          Ordenar
        </label>
        <select id="orden" name="sort" defaultValue={query.sort === 'relevance' ? '' : query.sort} className="field min-h-14 w-auto max-sm:flex-1 font-600">
          {Object.entries(SORT_LABELS).map(([sort, label]) => (
            <option key={sort} value={sort === 'relevance' ? '' : sort}>
              {label}
            </option>
          ))}
        </select>
        <button type="submit" className="button min-h-14">
          Buscar
        </button>
      </div>
      <details className="wide-open">
        <summary className="button button-quiet w-full">
          <Icon name="filter" />
          {filterCount > 0 ? `Filtros (${filterCount})` : 'Filtros'}
        </summary>
        <div className="max-lg:mt-3 max-lg:rounded max-lg:border max-lg:border-line max-lg:bg-surface max-lg:p-5">
          <CatalogueFilters query={query} facets={facets} />
          <button type="submit" className="button mt-6 w-full">
            Ver {count(total, 'curso', 'cursos')}
          </button>
        </div>
      </details>
      {children}
    </Form>
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
