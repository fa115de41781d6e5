import { type LoaderContext, readAlwaysFromCms } from './cms-request.ts'

/** What the home page shows. */
export const getHome = (context: LoaderContext) => readAlwaysFromCms<'/home'>(context, '/home')
