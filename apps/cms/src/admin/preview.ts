import type { CollectionConfig } from 'payload'

const BREAKPOINTS = [
  { name: 'mobile', label: 'Móvil', width: 390, height: 844 },
  { name: 'tablet', label: 'Tableta', width: 820, height: 1180 },
  { name: 'desktop', label: 'Escritorio', width: 1280, height: 900 },
]

/** Preview and live preview of a document on the real site, under the address it will have. */
export function previewOf(
  basePath: string,
): Pick<NonNullable<CollectionConfig['admin']>, 'preview' | 'livePreview'> {
  const addressOf = (slug: unknown) =>
    typeof slug === 'string' && slug ? `${basePath}/${encodeURIComponent(slug)}?preview=1` : null
  return {
    preview: (doc) => addressOf(doc.slug),
    livePreview: { url: ({ data }) => addressOf(data.slug) ?? `${basePath}`, breakpoints: BREAKPOINTS },
  }
}
