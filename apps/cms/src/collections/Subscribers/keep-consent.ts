import { type CollectionBeforeChangeHook, ValidationError } from 'payload'

/**
 * Only the person subscribes themself, by the link in their mailbox. The staff adds an address, which then
 * waits for that, and takes it off the list. Without a user the system itself is at work.
 */
export const keepConsent: CollectionBeforeChangeHook = ({ data, operation, originalDoc, req }) => {
  if (!req.user) return data
  if (operation === 'create') return { ...data, status: 'pending' }
  const before = originalDoc?.status
  const { status = before } = data
  if (status === before) return data
  const isSigningOff = status === 'unsubscribed' && (before === 'subscribed' || before === 'pending')
  if (!isSigningOff) {
    const message = 'A mano solo se puede dar de baja; el alta la confirma cada persona desde su correo.'
    throw new ValidationError(
      { collection: 'subscribers', errors: [{ path: 'status', message }], req },
      req.t,
    )
  }
  return { ...data, unsubscribedAt: new Date().toISOString() }
}
