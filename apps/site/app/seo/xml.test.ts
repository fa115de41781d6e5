import { expect, it } from 'vitest'
import { postCardOf, posts } from '../../testing/fake-cms/texts.ts'
import { escapeXml } from './escape-xml.ts'
import { feedXml } from './feed-xml.ts'
import { sitemapXml } from './sitemap-xml.ts'

it('escapes what XML can’t hold', () => {
  expect(escapeXml(`<a href="x">R&D 'ñ'</a>\u0000\u0008`)).toBe(
    '&lt;a href=&quot;x&quot;&gt;R&amp;D &apos;ñ&apos;&lt;/a&gt;',
  )
})

it('writes whole addresses and dates into the sitemap', () => {
  const xml = sitemapXml(
    [
      { path: '/', updatedAt: null },
      { path: '/cursos/a', updatedAt: '2026-11-20T09:30:00Z' },
    ],
    'https://x.es',
  )
  expect(xml).toContain('<url><loc>https://x.es/</loc><xhtml:link')
  expect(xml).toContain('<url><loc>https://x.es/cursos/a</loc><lastmod>2026-11-20T09:30:00Z</lastmod>')
})

it('lists every page in both languages, each naming both', () => {
  const xml = sitemapXml([{ path: '/cursos/a', updatedAt: null }], 'https://x.es')
  const alternates = [
    '<xhtml:link rel="alternate" hreflang="es" href="https://x.es/cursos/a"/>',
    '<xhtml:link rel="alternate" hreflang="en" href="https://x.es/en/cursos/a"/>',
    '<xhtml:link rel="alternate" hreflang="x-default" href="https://x.es/cursos/a"/>',
  ].join('')
  expect(xml).toContain(`<url><loc>https://x.es/cursos/a</loc>${alternates}</url>`)
  expect(xml).toContain(`<url><loc>https://x.es/en/cursos/a</loc>${alternates}</url>`)
})

it('writes posts as RSS items with RFC 822 dates', () => {
  const xml = feedXml({
    settings: { name: 'A & B' },
    posts: posts.map(postCardOf),
    publicUrl: 'https://x.es',
  })
  expect(xml.match(/<item>/g)).toHaveLength(posts.length)
  expect(xml).toContain('<title>Blog de A &amp; B</title>')
  expect(xml).toContain('<pubDate>Fri, 20 Nov 2026 08:00:00 GMT</pubDate>')
  expect(xml).toContain('<guid isPermaLink="true">https://x.es/blog/como-elegir-un-ciclo</guid>')
})

it('is well-formed with no posts', () => {
  expect(feedXml({ settings: { name: 'A' }, posts: [], publicUrl: 'https://x.es' })).toContain('</rss>')
})
