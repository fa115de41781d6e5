import { APIError, type CollectionBeforeChangeHook } from 'payload'
import { readerOf } from '../../access/reader-of.ts'

/** Nobody changes their own role or switches themself off, and only an administrator makes administrators. */
export const guardOwnRole: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  // Without a user the system itself is at work: first start, seed, command line.
  if (!req.user) return data
  const isSelf = operation === 'update' && req.user.id === originalDoc?.id
  const changesRole = data.role !== undefined && data.role !== originalDoc?.role
  if (isSelf && changesRole) throw refused('Nadie cambia su propia función: pídeselo a otra persona.')
  if (isSelf && data.isActive === false && originalDoc?.isActive) {
    throw refused('Nadie desactiva su propia cuenta: pídeselo a otra persona.')
  }
  if (changesRole && data.role === 'admin' && readerOf(req) !== 'admin') {
    throw refused('Solo administración puede nombrar administradores.')
  }
  return data
}

function refused(message: string): Error {
  return new APIError(message, 403, undefined, true)
}
