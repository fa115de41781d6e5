import { type CollectionBeforeValidateHook, ValidationError } from 'payload'

const DAY_MS = 24 * 60 * 60 * 1000

/**
 * The same person asking for the same course within a day is the same lead. The intake merges such a
 * submission by itself; a member of staff is told where the first one is.
 */
export const refuseDuplicate: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data?.email) return data
  const courseId = typeof data.course === 'object' ? data.course?.id : data.course
  const twin = await req.payload.find({
    collection: 'leads',
    where: {
      and: [
        { email: { equals: data.email } },
        courseId ? { course: { equals: courseId } } : { course: { exists: false } },
        { createdAt: { greater_than: new Date(Date.now() - DAY_MS).toISOString() } },
      ],
    },
    limit: 1,
    depth: 0,
    req,
  })
  const first = twin.docs[0]
  if (!first) return data
  throw new ValidationError(
    {
      collection: 'leads',
      errors: [
        {
          path: 'email',
          message: `Ya hay una solicitud de hoy con este correo y este curso: ${first.reference}.`,
        },
      ],
      req,
    },
    req.t,
  )
}
