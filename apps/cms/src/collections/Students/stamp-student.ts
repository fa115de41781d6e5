import { CONSENT_TEXT_VERSION } from '@cep/contracts/lead-submission'
import type { CollectionBeforeChangeHook } from 'payload'

/** A consent is given once, with the text of its day, and is a fact of the past from then on. */
export const stampStudent: CollectionBeforeChangeHook = ({ data, operation, originalDoc }) => {
  if (operation === 'update') {
    return { ...data, consent: originalDoc?.erasedAt ? data.consent : originalDoc?.consent }
  }
  const { textVersion, at } = data.consent ?? {}
  return {
    ...data,
    consent: {
      ...data.consent,
      textVersion: textVersion ?? CONSENT_TEXT_VERSION,
      at: at ?? new Date().toISOString(),
    },
  }
}
