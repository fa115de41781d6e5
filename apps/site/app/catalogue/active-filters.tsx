import type { CourseQuery, CourseSearchResult } from '@cep/contracts/public-api'
import { Icon } from '../components/icon.tsx'
import { LocalLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { catalogueTexts } from './catalogue-texts.tsx'
import { catalogueHref, type ListFilter } from './course-query.ts'
import { isSpanishFacet, useFacetLabel } from './use-facet-label.ts'

type Chip = { key: string; label: string; isSpanish?: boolean; without: Partial<CourseQuery> }
type ActiveFiltersProps = { query: CourseQuery; facets: CourseSearchResult['facets'] }

/** A chip for each thing that narrows the list; following it takes that thing away. */
export function ActiveFilters({ query, facets }: ActiveFiltersProps) {
  const texts = useTexts(catalogueTexts)
  const chips = useChips(query, facets)
  if (chips.length === 0) return null
  return (
    <ul className="mt-3 flex flex-wrap gap-2" aria-label={texts.activeFilters}>
      {chips.map(({ key, label, isSpanish, without }) => (
        <li key={key}>
          <LocalLink
            to={catalogueHref(without, query)}
            preventScrollReset
            className="inline-flex min-h-9 items-center gap-1.5 rounded-full border border-line-strong bg-surface py-1 pr-2.5 pl-3.5 text-sm font-600 hover:border-ink"
          >
            <span className="sr-only">{texts.remove}</span>
            <span lang={isSpanish ? 'es' : undefined}>{label}</span>
            <Icon name="close" className="size-4" />
          </LocalLink>
        </li>
      ))}
      {chips.length > 1 ? (
        <li>
          <LocalLink
            to="/cursos"
            preventScrollReset
            className="link inline-flex min-h-9 items-center px-1 text-sm"
          >
            {texts.removeAll}
          </LocalLink>
        </li>
      ) : null}
    </ul>
  )
}

function useChips(query: CourseQuery, facets: ActiveFiltersProps['facets']): Chip[] {
  const texts = useTexts(catalogueTexts)
  const labelOf = useFacetLabel()
  const listed = (name: ListFilter): Chip[] => {
    // A union of lists of literals can't be filtered as one; every list holds strings.
    const values = query[name] as string[]
    return values.map((value) => ({
      key: `${name}-${value}`,
      label: labelOf(name, facets[name].find((facet) => facet.value === value) ?? { value, label: value }),
      isSpanish: isSpanishFacet(name),
      without: { [name]: values.filter((other) => other !== value) },
    }))
  }
  return [
    ...(query.q ? [{ key: 'q', label: texts.typed(query.q), without: { q: '' } }] : []),
    ...listed('area'),
    ...listed('campus'),
    ...listed('modality'),
    ...listed('type'),
    ...(query.from ? [{ key: 'from', label: texts.from(query.from), without: { from: null } }] : []),
    ...(query.maxPrice === null
      ? []
      : [{ key: 'maxPrice', label: texts.upTo(query.maxPrice), without: { maxPrice: null } }]),
  ]
}
