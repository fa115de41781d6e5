import { newLeadReference } from '@cep/contracts/lead-reference'
import { CONSENT_TEXT_VERSION } from '@cep/contracts/lead-submission'
import type { CollectionBeforeChangeHook } from 'payload'

/** What the system writes on a lead that a member of staff creates or changes. */
export const stampLead: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  const now = new Date().toISOString()
  if (operation === 'create') {
    return {
      ...data,
      reference: data.reference ?? newLeadReference(),
      updatedBy: req.user?.id ?? null,
      consent: { ...data.consent, textVersion: CONSENT_TEXT_VERSION, at: now },
    }
  }
  const isConverted = data.status === 'enrolled' && originalDoc?.status !== 'enrolled'
  return {
    ...data,
    ...(isConverted ? { convertedAt: originalDoc?.convertedAt ?? now } : {}),
    updatedBy: req.user?.id ?? null,
    // A consent is a fact of the past.
    consent: originalDoc?.erasedAt ? data.consent : originalDoc?.consent,
  }
}
