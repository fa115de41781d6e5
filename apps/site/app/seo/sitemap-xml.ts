import { addressIn, LANGUAGES } from '@cep/contracts/language'
import { escapeXml } from './escape-xml.ts'

/** A page by its Spanish path; `updatedAt` is ISO 8601 or `null` when unknown. */
type SitemapPage = { path: string; updatedAt: string | null }

/** A sitemap (sitemaps.org 0.9): every page in every language, each naming the others. */
export function sitemapXml(pages: SitemapPage[], publicUrl: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...pages.flatMap((page) => entries(page, publicUrl)),
    '</urlset>',
    '',
  ].join('\n')
}

function entries({ path, updatedAt }: SitemapPage, publicUrl: string): string[] {
  const modified = updatedAt ? `<lastmod>${escapeXml(updatedAt)}</lastmod>` : ''
  const addresses = LANGUAGES.map((language) => ({
    language,
    url: escapeXml(publicUrl + addressIn(language, path)),
  }))
  const alternates = [...addresses, { language: 'x-default', url: escapeXml(publicUrl + path) }]
    .map(({ language, url }) => `<xhtml:link rel="alternate" hreflang="${language}" href="${url}"/>`)
    .join('')
  return addresses.map(({ url }) => `  <url><loc>${url}</loc>${modified}${alternates}</url>`)
}
