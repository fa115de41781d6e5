import { type LoaderContext, readFromCms } from './cms-request.ts'

/** One cycle with its modules and courses. */
export const getCycle = (context: LoaderContext, slug: string) =>
  readFromCms<'/cycles/:slug'>(context, `/cycles/${encodeURIComponent(slug)}`)
