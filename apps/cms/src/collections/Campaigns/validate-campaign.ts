import { type CollectionBeforeValidateHook, ValidationError } from 'payload'

/** UTM values as the worker writes those of leads: lower case, words joined by hyphens. */
export const tidyUtm = ({ value }: { value?: unknown }) =>
  typeof value === 'string'
    ? value
        .normalize('NFC')
        .trim()
        .toLowerCase()
        .replace(/[\s_+]+/g, '-')
        .replace(/^-+|-+$/g, '')
    : value

/** A campaign ends after it starts. */
export const validateCampaign: CollectionBeforeValidateHook = ({ data, originalDoc, req }) => {
  const { startDate, endDate } = { ...originalDoc, ...data }
  // Dates travel as ISO strings, which sort as text.
  if (typeof startDate === 'string' && typeof endDate === 'string' && endDate < startDate) {
    const errors = [{ path: 'endDate', message: 'Tiene que terminar después de empezar.' }]
    throw new ValidationError({ collection: 'campaigns', errors, req }, req.t)
  }
  return data
}
