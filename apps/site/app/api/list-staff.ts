import { type LoaderContext, readAlwaysFromCms } from './cms-request.ts'

/** The people of the centre who are shown in public. */
export const listStaff = (context: LoaderContext) => readAlwaysFromCms<'/staff'>(context, '/staff')
