import { isPreview } from '../visit/is-preview.ts'
import { type LoaderContext, readDraftFromCms, readFromCms } from './cms-request.ts'

/** One post of the blog. With `?preview=1` an editor's draft. */
export function getPost(context: LoaderContext, slug: string, request: Request) {
  const path = `/posts/${encodeURIComponent(slug)}`
  return isPreview(request.url)
    ? readDraftFromCms<'/posts/:slug'>(context, path, request)
    : readFromCms<'/posts/:slug'>(context, path)
}
