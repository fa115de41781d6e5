import { type LoaderContext, readFromCms } from './cms-request.ts'

/** One course run with its course; `null` when people can't join it any more. */
export const getRun = (context: LoaderContext, code: string) =>
  readFromCms<'/runs/:code'>(context, `/runs/${encodeURIComponent(code)}`)
