import { type LoaderContext, readFromCms } from './cms-request.ts'

/** Where an old address leads now; `null` when nobody said. */
export const findRedirect = (context: LoaderContext, path: string) =>
  readFromCms<'/redirect'>(context, '/redirect', new URLSearchParams({ path }))
