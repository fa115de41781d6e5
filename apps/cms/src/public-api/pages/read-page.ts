import type { PageDetail } from '@cep/contracts/public-api'
import type { Answer } from '../answer.ts'
import { type PageDetailRow, selectPageDetail, toPageDetail } from './page-detail.ts'

const pageBySlug = {
  name: 'page-by-slug',
  text: selectPageDetail(`(SELECT * FROM pages p WHERE p.slug = $1 AND p._status = 'published')`),
}

/** `GET /pages/:slug` */
export const readPage: Answer<PageDetail> = async ({ read, key }) => {
  const [row] = await read<PageDetailRow>(pageBySlug, [key])
  return row ? toPageDetail(row) : null
}
