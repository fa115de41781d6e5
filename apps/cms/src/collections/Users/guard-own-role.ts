import type { CollectionBeforeChangeHook } from 'payload'
import { readerOf } from '../../access/reader-of.ts'
import { refusal } from '../../access/refusal.ts'

/** Nobody changes their own role or switches themself off, and only an administrator makes administrators. */
export const guardOwnRole: CollectionBeforeChangeHook = async ({ data, originalDoc, operation, req }) => {
  // Without a user the system itself is at work: first start, seed, command line.
  if (!req.user) return data
  const isSelf = operation === 'update' && req.user.id === originalDoc?.id
  const changesRole = data.role !== undefined && data.role !== originalDoc?.role
  if (isSelf && changesRole) throw refusal(403, 'Nadie cambia su propia función: pídeselo a otra persona.')
  if (isSelf && data.isActive === false && originalDoc?.isActive) {
    throw refusal(403, 'Nadie desactiva su propia cuenta: pídeselo a otra persona.')
  }
  if (changesRole && data.role === 'admin' && readerOf(req) !== 'admin') {
    throw refusal(403, 'Solo administración puede nombrar administradores.')
  }
  return data
}
