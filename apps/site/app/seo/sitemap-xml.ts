import { escapeXml } from './escape-xml.ts'

/** A sitemap (sitemaps.org 0.9); `updatedAt` is ISO 8601 or `null` when unknown. */
export function sitemapXml(entries: { path: string; updatedAt: string | null }[], publicUrl: string): string {
  const urls = entries.map(({ path, updatedAt }) => {
    const modified = updatedAt ? `<lastmod>${escapeXml(updatedAt)}</lastmod>` : ''
    return `  <url><loc>${escapeXml(publicUrl + path)}</loc>${modified}</url>`
  })
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...urls,
    '</urlset>',
    '',
  ].join('\n')
}
