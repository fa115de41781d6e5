import type { PostCard, SiteSettings } from '@cep/contracts/public-api'
import { escapeXml } from './escape-xml.ts'

type FeedParts = { settings: Pick<SiteSettings, 'name'>; posts: PostCard[]; publicUrl: string }

/** The blog as RSS 2.0, newest first, with excerpts. */
export function feedXml({ settings, posts, publicUrl }: FeedParts): string {
  const newest = posts[0]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    `  <title>${escapeXml(`Blog de ${settings.name}`)}</title>`,
    `  <link>${escapeXml(`${publicUrl}/blog`)}</link>`,
    '  <description>Oficios, ayudas y cómo elegir curso</description>',
    '  <language>es</language>',
    `  <atom:link href="${escapeXml(`${publicUrl}/feed.xml`)}" rel="self" type="application/rss+xml"/>`,
    ...(newest ? [`  <lastBuildDate>${rfc822(newest.publishedAt)}</lastBuildDate>`] : []),
    ...posts.map((post) => item(post, publicUrl)),
    '</channel>',
    '</rss>',
    '',
  ].join('\n')
}

function item(post: PostCard, publicUrl: string): string {
  const url = escapeXml(`${publicUrl}/blog/${post.slug}`)
  return [
    '  <item>',
    `    <title>${escapeXml(post.title)}</title>`,
    `    <link>${url}</link>`,
    `    <guid isPermaLink="true">${url}</guid>`,
    `    <pubDate>${rfc822(post.publishedAt)}</pubDate>`,
    `    <description>${escapeXml(post.excerpt)}</description>`,
    ...(post.author ? [`    <dc:creator>${escapeXml(post.author)}</dc:creator>`] : []),
    ...post.tags.map((tag) => `    <category>${escapeXml(tag)}</category>`),
    '  </item>',
  ].join('\n')
}

const rfc822 = (iso: string) => new Date(iso).toUTCString()
