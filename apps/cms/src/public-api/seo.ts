import type { Seo } from '@cep/contracts/public-api'

export type SeoRow = { title: string | null; description: string | null }

const MAX_DESCRIPTION = 160

/** What search engines show; what nobody wrote is taken from the document. */
export function toSeo(row: SeoRow, fallback: Seo): Seo {
  return {
    title: row.title || fallback.title,
    description: row.description || shorten(fallback.description),
  }
}

/** At most 160 characters, cut between words. */
function shorten(text: string): string {
  if (text.length <= MAX_DESCRIPTION) return text
  const cut = text.slice(0, MAX_DESCRIPTION - 1)
  const lastSpace = cut.lastIndexOf(' ')
  return `${lastSpace > 0 ? cut.slice(0, lastSpace) : cut}…`
}
