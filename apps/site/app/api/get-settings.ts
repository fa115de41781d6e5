import { type LoaderContext, readAlwaysFromCms } from './cms-request.ts'

/** The centre's name, ways to reach it, and what the lead form can offer. */
export const getSettings = (context: LoaderContext) => readAlwaysFromCms<'/settings'>(context, '/settings')
