import { type LoaderContext, readAlwaysFromCms } from './cms-request.ts'

/** Everything that has an address. */
export const getSitemap = (context: LoaderContext) => readAlwaysFromCms<'/sitemap'>(context, '/sitemap')
