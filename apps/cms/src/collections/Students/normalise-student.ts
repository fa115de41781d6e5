import { studentFields } from '@cep/contracts/student-fields'
import { type CollectionBeforeValidateHook, ValidationError } from 'payload'

/** The same rules and spellings as imports, whoever writes the student. */
export const normaliseStudent: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (!data || originalDoc?.erasedAt) return data
  const isNew = operation === 'create'
  const schema = isNew ? studentFields : studentFields.partial()
  const given: Record<string, unknown> = {}
  for (const name of Object.keys(studentFields.shape)) {
    if (isNew || data[name] !== undefined) given[name] = data[name] ?? undefined
  }
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: issue.message,
    }))
    throw new ValidationError({ collection: 'students', errors, req }, req.t)
  }
  // Emptied is nothing, not an empty text: two students without a DNI are not the same one.
  const emptied = ['phone', 'nationalId', 'dateOfBirth'].filter((name) => data[name] === '')
  return {
    ...data,
    ...Object.fromEntries(emptied.map((name) => [name, null])),
    ...Object.fromEntries(Object.entries(parsed.data).filter(([, value]) => value !== undefined)),
  }
}
