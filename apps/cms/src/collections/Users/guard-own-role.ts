import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { readerOf } from '../../access/access-for.ts'

/** Nobody changes their own role, and only an administrator makes administrators. */
export const guardOwnRole: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  // Without a user the system itself is at work: first start, seed, command line.
  if (!req.user || data.role === undefined || data.role === originalDoc?.role) return data
  if (operation === 'update' && req.user.id === originalDoc?.id) {
    throw new APIError('Nadie cambia su propia función: pídeselo a otra persona.', 403, undefined, true)
  }
  if (data.role === 'admin' && readerOf(req) !== 'admin') {
    throw new APIError('Solo administración puede nombrar administradores.', 403, undefined, true)
  }
  return data
}
