import { type LoaderContext, readAlwaysFromCms } from './cms-request.ts'

/** Every campus. */
export const listCampuses = (context: LoaderContext) => readAlwaysFromCms<'/campuses'>(context, '/campuses')
