import type { PostCard } from '@cep/contracts/public-api'
import { momentAtCentre } from '../centre-time.ts'
import { type PictureRow, pictureRow, toPicture } from '../media/picture.ts'

/** Fields that may be missing are missing in drafts alone. */
export type PostCardRow = {
  slug: string | null
  title: string | null
  excerpt: string | null
  image: PictureRow | null
  publishedAt: string | null
  author: string | null
  tags: string[] | null
}

/** SQL: published posts with their tags (a text array), the source that `postCardRow` takes its fields from. */
export const PUBLISHED_POSTS = `(
  SELECT b.*, ARRAY(
    SELECT t.text FROM posts_texts t WHERE t.parent_id = b.id AND t.path = 'tags' ORDER BY t."order"
  ) AS tags
  FROM posts b WHERE b._status = 'published'
)`

/** SQL: a post as a `PostCardRow`. */
export function postCardRow(post: string): string {
  return `json_build_object(
    'slug', ${post}.slug, 'title', ${post}.title, 'excerpt', ${post}.excerpt,
    'image', ${pictureRow(`${post}.image_id`)},
    'publishedAt', ${momentAtCentre(`${post}.published_at`)},
    'author', (SELECT f.name FROM staff f WHERE f.id = ${post}.author_id),
    'tags', to_json(${post}.tags)
  )`
}

export function toPostCard(row: PostCardRow): PostCard {
  return {
    slug: row.slug ?? '',
    title: row.title ?? 'Entrada sin título',
    excerpt: row.excerpt ?? '',
    image: toPicture(row.image),
    publishedAt: row.publishedAt ?? '',
    author: row.author,
    tags: row.tags ?? [],
  }
}
