import type { Page } from '../payload-types.ts'
import { type PageDetailRow, selectPageDetail, toPageDetail } from '../public-api/pages/page-detail.ts'
import { answerPreview } from './answer-preview.ts'
import { findDraft } from './find-draft.ts'

const pageDraft = {
  name: 'page-draft',
  text: selectPageDetail(`(
    SELECT * FROM jsonb_to_record($1::jsonb) AS draft (
      slug text, title text, content jsonb, seo_title text, seo_description text, updated_at timestamptz
    )
  )`),
}

/** `GET /api/preview/pages/:slug`, a `PageDetail`. */
export const previewPage = answerPreview(async ({ req, slug, read }) => {
  const page = await findDraft(req, 'pages', slug)
  if (!page) return null
  const [row] = await read<PageDetailRow>(pageDraft, [JSON.stringify(toSource(page))])
  return row ? toPageDetail(row) : null
})

/** Drafts may lack what is required of a published page: the types don't say so. */
function toSource(page: Partial<Page>) {
  return {
    slug: page.slug,
    title: page.title,
    content: page.content,
    seo_title: page.seo?.title,
    seo_description: page.seo?.description,
    updated_at: page.updatedAt,
  }
}
