import type { PublicApi } from '@cep/contracts/public-api'
import { z } from 'zod'
import type { Answer } from '../answer.ts'
import { type PostCardRow, PUBLISHED_POSTS, postCardRow, toPostCard } from './post-card.ts'

const PAGE_SIZE = 9

const pageNumber = z.coerce.number().int().min(1).max(10_000).catch(1)

type PostsRow = { total: number; page: number; items: PostCardRow[] }

const posts = {
  name: 'posts',
  text: `
    WITH page AS MATERIALIZED (
      -- Beyond the last page is the last page.
      SELECT total::integer, least($1::integer, greatest(1, ceil(total / ${PAGE_SIZE}.0)))::integer AS number
      FROM (SELECT count(*) AS total FROM posts WHERE _status = 'published') counted
    )
    SELECT page.total, page.number AS page, (
      SELECT coalesce(json_agg(${postCardRow('b')} ORDER BY b.published_at DESC, b.id DESC), '[]')
      FROM (
        SELECT * FROM ${PUBLISHED_POSTS} b ORDER BY b.published_at DESC, b.id DESC
        LIMIT ${PAGE_SIZE} OFFSET (page.number - 1) * ${PAGE_SIZE}
      ) b
    ) AS items
    FROM page`,
}

/** `GET /posts?page=2`, newest first, nine a page. */
export const listPosts: Answer<PublicApi['/posts']> = async ({ read, search }) => {
  const [row] = await read<PostsRow>(posts, [pageNumber.parse(search.get('page') ?? 1)])
  if (!row) return null
  return {
    ...row,
    items: row.items.map(toPostCard),
    pageCount: Math.max(1, Math.ceil(row.total / PAGE_SIZE)),
  }
}
