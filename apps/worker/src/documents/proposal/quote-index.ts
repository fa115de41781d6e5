import { type DocumentText, pageText } from '../document-text.ts'

/** Finds out whether a quote stands on a page, whatever its line breaks, hyphens, bullets and capitals. */
export function quoteIndex(document: DocumentText): (page: number, quote: string) => boolean {
  const pages = new Map(document.pages.map((page) => [page.number, normalise(pageText(page))]))
  return (page, quote) => {
    const wanted = normalise(quote)
    return wanted.length > 0 && (pages.get(page)?.includes(wanted) ?? false)
  }
}

/** Letters and digits alone: what survives every way of setting and reading a text. */
function normalise(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}%€]+/gu, '')
}
