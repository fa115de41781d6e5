import { leadFields } from '@cep/contracts/lead-submission'
import { type CollectionBeforeValidateHook, ValidationError } from 'payload'

/** The same rules and spellings as the public intake, whoever writes the lead. */
export const normaliseLead: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (!data || originalDoc?.erasedAt) return data
  const schema = operation === 'create' ? leadFields : leadFields.partial()
  const given = Object.fromEntries(
    Object.keys(leadFields.shape)
      .filter((name) => operation === 'create' || data[name] !== undefined)
      .map((name) => [name, data[name] ?? undefined]),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) return { ...data, ...parsed.data }

  throw new ValidationError(
    {
      collection: 'leads',
      errors: parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: issue.message })),
      req,
    },
    req.t,
  )
}
