import type { CollectionBeforeValidateHook } from 'payload'
import { refusal } from '../../access/refusal.ts'

const STILL_ONES_OWN = ['draft', 'scheduled', 'paused']

/** What is on its way, or with its readers, stays as it was. The system itself counts on. */
export const keepSent: CollectionBeforeValidateHook = ({ data, originalDoc, operation, req }) => {
  if (operation === 'create' || !req.user || STILL_ONES_OWN.includes(originalDoc?.status)) return data
  throw refusal(409, 'Este envío ya ha salido: duplícalo para escribir otro.')
}
