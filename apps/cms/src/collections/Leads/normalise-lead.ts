import { leadFields } from '@cep/contracts/lead-submission'
import { type CollectionBeforeValidateHook, ValidationError } from 'payload'

/** The same rules and spellings as the public intake, whoever writes the lead. */
export const normaliseLead: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (!data || originalDoc?.erasedAt) return data
  const isNew = operation === 'create'
  const schema = isNew ? leadFields : leadFields.partial()
  const given: Record<string, unknown> = {}
  for (const name of Object.keys(leadFields.shape)) {
    if (isNew || data[name] !== undefined) given[name] = data[name] ?? undefined
  }
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const errors = parsed.error.issues.map((issue) => ({
      path: issue.path.join('.'),
      message: issue.message,
    }))
    throw new ValidationError({ collection: 'leads', errors, req }, req.t)
  }
  // An optional field that was emptied comes out undefined and stays the null it was.
  const normalised = Object.entries(parsed.data).filter(([, value]) => value !== undefined)
  return { ...data, ...Object.fromEntries(normalised) }
}
