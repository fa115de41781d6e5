import type { PageDetail } from '@cep/contracts/public-api'
import { momentAtCentre } from '../centre-time.ts'
import { type UploadRows, uploadsIn, withUploads } from '../media/rich-text-uploads.ts'
import { EMPTY_RICH_TEXT } from '../rich-text.ts'
import { type SeoRow, toSeo } from '../seo.ts'

export type PageDetailRow = {
  slug: string | null
  title: string | null
  content: PageDetail['content'] | null
  uploads: UploadRows
  seo: SeoRow
  updatedAt: string
}

/** SQL: one page out of `source` (columns of the table) as a `PageDetailRow`. */
export function selectPageDetail(source: string): string {
  return `
    SELECT page.slug, page.title, page.content, ${uploadsIn('page.content')} AS uploads,
      json_build_object('title', page.seo_title, 'description', page.seo_description) AS seo,
      ${momentAtCentre('page.updated_at')} AS "updatedAt"
    FROM ${source} page`
}

export function toPageDetail(row: PageDetailRow): PageDetail {
  const title = row.title ?? 'Página sin título'
  return {
    slug: row.slug ?? '',
    title,
    content: withUploads(row.content ?? EMPTY_RICH_TEXT, row.uploads),
    seo: toSeo(row.seo, { title, description: '' }),
    updatedAt: row.updatedAt,
  }
}
