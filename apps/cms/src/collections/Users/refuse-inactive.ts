import { APIError, type CollectionBeforeLoginHook } from 'payload'

/** An account that was switched off can't sign in. */
export const refuseInactive: CollectionBeforeLoginHook = ({ user }) => {
  if (!user.isActive) throw new APIError('Esta cuenta está desactivada.', 403, undefined, true)
}
