import { type LoaderContext, readFromCms } from './cms-request.ts'

/** One campus with its courses and next runs. */
export const getCampus = (context: LoaderContext, slug: string) =>
  readFromCms<'/campuses/:slug'>(context, `/campuses/${encodeURIComponent(slug)}`)
