import type { CourseQuery, CourseSearchResult, Facet } from '@cep/contracts/public-api'
import { useFormat } from '../formatting/use-format.ts'
import { useTexts } from '../language/use-texts.ts'
import { catalogueTexts } from './catalogue-texts.tsx'
import type { ListFilter } from './course-query.ts'
import { isSpanishFacet, useFacetLabel } from './use-facet-label.ts'

type CatalogueFiltersProps = { query: CourseQuery; facets: CourseSearchResult['facets'] }

/** In euros; chosen from the spread of the centre's prices. */
const PRICE_STEPS = [0, 300, 600, 1200, 2400]

/** The filters with how many courses each would leave. */
export function CatalogueFilters({ query, facets }: CatalogueFiltersProps) {
  const format = useFormat()
  const texts = useTexts(catalogueTexts)
  return (
    <div className="grid gap-7">
      <FacetGroup legend={texts.area} name="area" facets={facets.area} chosen={query.area} />
      <FacetGroup legend={texts.campus} name="campus" facets={facets.campus} chosen={query.campus} />
      <FacetGroup legend={texts.modality} name="modality" facets={facets.modality} chosen={query.modality} />
      <div>
        <label htmlFor="desde" className="font-750">
          {texts.startsFrom}
        </label>
        <select id="desde" name="from" defaultValue={query.from ?? ''} className="field mt-2">
          <option value="">{texts.anyDate}</option>
          {facets.from.map(({ value, count }) => (
            <option key={value} value={value}>
              {format.month(value)} ({count})
            </option>
          ))}
        </select>
      </div>
      <div>
        <label htmlFor="precio" className="font-750">
          {texts.leftToPay}
        </label>
        <select id="precio" name="maxPrice" defaultValue={query.maxPrice ?? ''} className="field mt-2">
          <option value="">{texts.anyPrice}</option>
          {priceSteps(query.maxPrice).map((euros) => (
            <option key={euros} value={euros}>
              {texts.upTo(euros)}
            </option>
          ))}
        </select>
      </div>
      <FacetGroup legend={texts.type} name="type" facets={facets.type} chosen={query.type} />
    </div>
  )
}

type FacetGroupProps = { legend: string; name: ListFilter; facets: Facet[]; chosen: readonly string[] }

function FacetGroup({ legend, name, facets, chosen }: FacetGroupProps) {
  const labelOf = useFacetLabel()
  const shown = facets.filter(({ value, count }) => count > 0 || chosen.includes(value))
  if (shown.length === 0) return null
  return (
    <fieldset>
      <legend className="font-750">{legend}</legend>
      <ul className="mt-1.5">
        {shown.map(({ value, label, count }) => (
          <li key={value}>
            <label className="flex min-h-10 cursor-pointer items-center gap-3 text-sm leading-snug hover:underline">
              <input
                type="checkbox"
                name={name}
                value={value}
                defaultChecked={chosen.includes(value)}
                className="choice"
              />
              <span className="flex-1" lang={isSpanishFacet(name) ? 'es' : undefined}>
                {labelOf(name, { value, label })}
              </span>
              <span className="text-soft tabular">{count}</span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}

/** An address may carry a price that is no step; it is offered too, so that the form tells the truth. */
function priceSteps(chosen: number | null): number[] {
  const steps = chosen === null ? PRICE_STEPS : [...PRICE_STEPS, chosen]
  return [...new Set(steps)].sort((a, b) => a - b)
}
