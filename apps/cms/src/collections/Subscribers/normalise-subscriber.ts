import { emailAddress } from '@cep/contracts/lead-submission'
import { normaliseTag } from '@cep/contracts/mailing-segment'
import { type CollectionBeforeValidateHook, ValidationError } from 'payload'

/** E-mail lower-cased, tags written one way and each once. */
export const normaliseSubscriber: CollectionBeforeValidateHook = ({ data, req }) => {
  if (!data) return data
  const normalised = { ...data }
  if (data.email !== undefined && data.email !== null) {
    const parsed = emailAddress.safeParse(data.email)
    if (!parsed.success) {
      const errors = [{ path: 'email', message: parsed.error.issues[0]?.message ?? 'Revisa el correo.' }]
      throw new ValidationError({ collection: 'subscribers', errors, req }, req.t)
    }
    normalised.email = parsed.data
  }
  if (Array.isArray(data.tags)) {
    normalised.tags = [...new Set(data.tags.map((tag) => normaliseTag(String(tag))))].filter(Boolean)
  }
  return normalised
}
