import { isPreview } from '../visit/is-preview.ts'
import { type LoaderContext, readDraftFromCms, readFromCms } from './cms-request.ts'

/** One course with its runs. With `?preview=1` an editor's draft. */
export function getCourse(context: LoaderContext, slug: string, request: Request) {
  const path = `/courses/${encodeURIComponent(slug)}`
  return isPreview(request.url)
    ? readDraftFromCms<'/courses/:slug'>(context, path, request)
    : readFromCms<'/courses/:slug'>(context, path)
}
