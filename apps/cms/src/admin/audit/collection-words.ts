import type { Payload } from 'payload'
import type { PanelLanguage } from '../panel-language.ts'

/** What the panel calls a collection or global; its code when it is gone. */
export function collectionWords(payload: Payload, slug: string, language: PanelLanguage): string {
  const { collections, globals } = payload.config
  const label =
    collections.find((collection) => collection.slug === slug)?.labels.plural ??
    globals.find((global) => global.slug === slug)?.label
  return inLanguage(label, language) ?? slug
}

/** What the panel calls a field of a collection or global; its code when it has no label. */
export function fieldWords(payload: Payload, slug: string, name: string, language: PanelLanguage): string {
  const { collections, globals } = payload.config
  const config = [...collections, ...globals].find((each) => each.slug === slug)
  const field = config?.flattenedFields.find((each) => each.name === name)
  return inLanguage(field && 'label' in field ? field.label : undefined, language) ?? name
}

function inLanguage(label: unknown, language: PanelLanguage): string | undefined {
  if (typeof label === 'string') return label
  if (typeof label !== 'object' || label === null) return undefined
  const words = (label as Record<string, unknown>)[language]
  return typeof words === 'string' ? words : undefined
}
