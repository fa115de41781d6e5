import type { Post } from '../payload-types.ts'
import { type PostDetailRow, selectPostDetail, toPostDetail } from '../public-api/posts/post-detail.ts'
import { answerPreview } from './answer-preview.ts'
import { findDraft } from './find-draft.ts'
import { idOf } from './id-of.ts'

const postDraft = {
  name: 'post-draft',
  text: selectPostDetail(`(
    SELECT * FROM jsonb_to_record($1::jsonb) AS draft (
      id integer, slug text, title text, excerpt text, content jsonb, image_id integer, seo_title text,
      seo_description text, published_at timestamptz, author_id integer, tags text[], updated_at timestamptz
    )
  )`),
}

/** `GET /api/preview/posts/:slug`, a `PostDetail`. */
export const previewPost = answerPreview(async ({ req, slug, read }) => {
  const post = await findDraft(req, 'posts', slug)
  if (!post) return null
  const [row] = await read<PostDetailRow>(postDraft, [JSON.stringify(toSource(post))])
  return row ? toPostDetail(row) : null
})

/** Drafts may lack what is required of a published post: the types don't say so. */
function toSource(post: Partial<Post>) {
  return {
    id: post.id,
    slug: post.slug,
    title: post.title,
    excerpt: post.excerpt,
    content: post.content,
    image_id: idOf(post.image),
    seo_title: post.seo?.title,
    seo_description: post.seo?.description,
    published_at: post.publishedAt,
    author_id: idOf(post.author),
    tags: post.tags ?? [],
    updated_at: post.updatedAt,
  }
}
