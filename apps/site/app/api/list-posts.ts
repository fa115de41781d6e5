import { type LoaderContext, readAlwaysFromCms } from './cms-request.ts'

/** One page of the blog, newest first. */
export const listPosts = (context: LoaderContext, page: number) =>
  readAlwaysFromCms<'/posts'>(context, '/posts', new URLSearchParams({ page: String(page) }))
