import type { CollectionConfig } from 'payload'
import { cmsConfiguration } from '../configuration.ts'

const BREAKPOINTS = [
  { name: 'mobile', label: 'Móvil', width: 390, height: 844 },
  { name: 'tablet', label: 'Tableta', width: 820, height: 1180 },
  { name: 'desktop', label: 'Escritorio', width: 1280, height: 900 },
]

/** Preview and live preview of a document on the real site, under the address it will have. */
export function previewOf(
  basePath: string,
): Pick<NonNullable<CollectionConfig['admin']>, 'preview' | 'livePreview'> {
  // Site and panel share one origin, the edge's.
  const { PUBLIC_URL } = cmsConfiguration()
  const addressOf = (slug: unknown) =>
    typeof slug === 'string' && slug ? `${PUBLIC_URL}${basePath}/${encodeURIComponent(slug)}?preview=1` : null
  return {
    preview: (doc) => addressOf(doc.slug),
    livePreview: { url: ({ data }) => addressOf(data.slug), breakpoints: BREAKPOINTS },
  }
}
