import type { PostDetail } from '@cep/contracts/public-api'
import { momentAtCentre } from '../centre-time.ts'
import { type UploadRows, uploadsIn, withUploads } from '../media/rich-text-uploads.ts'
import { EMPTY_RICH_TEXT } from '../rich-text.ts'
import { type SeoRow, toSeo } from '../seo.ts'
import { type PostCardRow, PUBLISHED_POSTS, postCardRow, toPostCard } from './post-card.ts'

export type PostDetailRow = {
  card: PostCardRow
  content: PostDetail['content'] | null
  uploads: UploadRows
  seo: SeoRow
  updatedAt: string
  related: PostCardRow[]
}

const RELATED_POSTS = 3

/**
 * SQL: one post out of `source` (columns of the table, and `tags` as a text array) as a
 * `PostDetailRow`. Related are those that share most tags, the newest first.
 */
export function selectPostDetail(source: string): string {
  return `
    SELECT ${postCardRow('post')} AS card, post.content, ${uploadsIn('post.content')} AS uploads,
      json_build_object('title', post.seo_title, 'description', post.seo_description) AS seo,
      ${momentAtCentre('post.updated_at')} AS "updatedAt",
      (
        SELECT coalesce(json_agg(${postCardRow('b')} ORDER BY b.shared DESC, b.published_at DESC), '[]')
        FROM (
          SELECT o.*, (SELECT count(*) FROM unnest(o.tags) tag WHERE tag = ANY (post.tags)) AS shared
          FROM ${PUBLISHED_POSTS} o WHERE o.id IS DISTINCT FROM post.id
          ORDER BY shared DESC, o.published_at DESC LIMIT ${RELATED_POSTS}
        ) b WHERE b.shared > 0
      ) AS related
    FROM ${source} post`
}

export function toPostDetail(row: PostDetailRow): PostDetail {
  const card = toPostCard(row.card)
  return {
    ...card,
    content: withUploads(row.content ?? EMPTY_RICH_TEXT, row.uploads),
    seo: toSeo(row.seo, { title: card.title, description: card.excerpt }),
    updatedAt: row.updatedAt,
    related: row.related.map(toPostCard),
  }
}
