import type { Facet } from '@cep/contracts/public-api'
import { COURSE_TYPES, courseTypeLabels, MODALITIES, modalityLabels } from '@cep/contracts/vocabulary'
import { useLanguage } from '../language/use-language.ts'
import type { ListFilter } from './course-query.ts'

/**
 * What a facet's value is called: the closed lists have a name in every language, areas and campuses
 * the one that the centre gave them.
 */
export function useFacetLabel(): (name: ListFilter, facet: Pick<Facet, 'value' | 'label'>) => string {
  const language = useLanguage()
  return (name, { value, label }) => {
    const modality = name === 'modality' ? MODALITIES.find((known) => known === value) : undefined
    if (modality) return modalityLabels[modality][language]
    const type = name === 'type' ? COURSE_TYPES.find((known) => known === value) : undefined
    return type ? courseTypeLabels[type][language] : label
  }
}

/** Whether the label is Spanish on every page. */
export const isSpanishFacet = (name: ListFilter) => name === 'area'
