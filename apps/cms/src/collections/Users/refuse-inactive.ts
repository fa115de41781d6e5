import type { CollectionBeforeLoginHook } from 'payload'
import { refusal } from '../../access/refusal.ts'

/** An account that was switched off can't sign in. */
export const refuseInactive: CollectionBeforeLoginHook = ({ user }) => {
  if (!user.isActive) throw refusal(403, 'Esta cuenta está desactivada.')
}
