import { type LoaderContext, readAlwaysFromCms } from './cms-request.ts'

/** Every published cycle, in the order the centre gives them. */
export const listCycles = (context: LoaderContext) => readAlwaysFromCms<'/cycles'>(context, '/cycles')
