import type { CourseQuery, CourseSearchResult } from '@cep/contracts/public-api'
import { Link } from 'react-router'
import { Icon } from '../components/icon.tsx'
import { formatEuros, formatMonth } from '../formatting/format.ts'
import { catalogueHref, type ListFilter } from './course-query.ts'

type Chip = { key: string; label: string; without: Partial<CourseQuery> }
type ActiveFiltersProps = { query: CourseQuery; facets: CourseSearchResult['facets'] }

/** A chip for each thing that narrows the list; following it takes that thing away. */
export function ActiveFilters({ query, facets }: ActiveFiltersProps) {
  const chips = chipsOf(query, facets)
  if (chips.length === 0) return null
  return (
    <ul className="mt-3 flex flex-wrap gap-2" aria-label="Filtros puestos">
      {chips.map(({ key, label, without }) => (
        <li key={key}>
          <Link
            to={catalogueHref(without, query)}
            preventScrollReset
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-line-strong bg-surface py-1 pr-2.5 pl-3.5 text-sm font-600 hover:border-ink"
          >
            <span className="sr-only">Quitar </span>
            {label}
            <Icon name="close" className="size-4" />
          </Link>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <Link
            to="/cursos"
            preventScrollReset
            className="link inline-flex min-h-9 items-center px-1 text-sm"
          >
            Quitar todo
          </Link>
        </li>
      ) : null}
    </ul>
  )
}

function chipsOf(query: CourseQuery, facets: ActiveFiltersProps['facets']): Chip[] {
  const listed = (name: ListFilter): Chip[] => {
    // A union of lists of literals can't be filtered as one; every list holds strings.
    const values = query[name] as string[]
    return values.map((value) => ({
      key: `${name}-${value}`,
      label: facets[name].find((facet) => facet.value === value)?.label ?? value,
      without: { [name]: values.filter((other) => other !== value) },
    }))
  }
  return [
    ...(query.q ? [{ key: 'q', label: `«${query.q}»`, without: { q: '' } }] : []),
    ...listed('area'),
    ...listed('campus'),
    ...listed('modality'),
    ...listed('type'),
    ...(query.from
      ? [{ key: 'from', label: `Desde ${formatMonth(query.from)}`, without: { from: null } }]
      : []),
    ...(query.maxPrice === null
      ? []
      : [{ key: 'maxPrice', label: priceLabel(query.maxPrice), without: { maxPrice: null } }]),
  ]
}

/** "Gratis", "Hasta 600 €". */
export const priceLabel = (euros: number) => (euros === 0 ? 'Gratis' : `Hasta ${formatEuros(euros * 100)}`)
