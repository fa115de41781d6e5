import { isPreview } from '../visit/is-preview.ts'
import { type LoaderContext, readDraftFromCms, readFromCms } from './cms-request.ts'

/** One page of the centre's own. With `?preview=1` an editor's draft. */
export function getPage(context: LoaderContext, slug: string, request: Request) {
  const path = `/pages/${encodeURIComponent(slug)}`
  return isPreview(request.url)
    ? readDraftFromCms<'/pages/:slug'>(context, path, request)
    : readFromCms<'/pages/:slug'>(context, path)
}
