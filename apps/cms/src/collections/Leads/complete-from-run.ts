import type { CollectionBeforeValidateHook } from 'payload'

/** A course run says which course it is and where it takes place, as in the public intake. */
export const completeFromRun: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data?.run) return data
  const run = await req.payload.findByID({
    collection: 'course-runs',
    id: typeof data.run === 'object' ? data.run.id : data.run,
    select: { course: true, campus: true },
    depth: 0,
    disableErrors: true,
    req,
  })
  if (!run) return data
  return { ...data, course: run.course, campus: data.campus ?? run.campus ?? null }
}
