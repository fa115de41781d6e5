import type { PostDetail } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'
import { PUBLISHED_POSTS } from './post-card.ts'
import { type PostDetailRow, selectPostDetail, toPostDetail } from './post-detail.ts'

const postBySlug = {
  name: 'post-by-slug',
  text: selectPostDetail(`(SELECT * FROM ${PUBLISHED_POSTS} p WHERE p.slug = $1)`),
}

/** `GET /posts/:slug` */
export const readPost: Answer<PostDetail> = async ({ read, key }) => {
  const [row] = await read<PostDetailRow>(postBySlug, [key])
  return row ? toPostDetail(row) : null
}
