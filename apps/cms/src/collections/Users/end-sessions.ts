import type { CollectionBeforeChangeHook, CollectionBeforeValidateHook } from 'payload'

/** Remembers that the password is being changed: later hooks no longer see it. */
export const notePasswordChange: CollectionBeforeValidateHook = ({ data, operation, context }) => {
  context.changesPassword = operation === 'update' && typeof data?.password === 'string'
  return data
}

/**
 * Ends an account's sessions when it is switched off, gets another role or another password. Whoever
 * changes their own password stays signed in here, and nowhere else.
 */
export const endSessions: CollectionBeforeChangeHook = ({ data, originalDoc, operation, req, context }) => {
  if (operation !== 'update') return data
  const isSwitchedOff = originalDoc?.isActive && data.isActive === false
  const changesRole = data.role !== undefined && data.role !== originalDoc?.role
  if (!isSwitchedOff && !changesRole && !context.changesPassword) return data
  // Payload's session strategy puts it there; its types don't say so.
  const { _sid: own } = (req.user ?? {}) as { _sid?: string }
  const current = req.user?.id === originalDoc?.id ? own : undefined
  const sessions: { id: string }[] = originalDoc?.sessions ?? []
  return { ...data, sessions: sessions.filter((session) => session.id === current) }
}
