import { type CollectionBeforeLoginHook, LockedAuth } from 'payload'
import { refusal } from '../../../access/refusal.ts'
import { spendSecondFactorCode } from './second-factor-store.ts'

/**
 * Asks for the second factor once the password was right. The code comes as `totp` in the body, or in
 * the header `X-Second-Factor` (GraphQL has no place for it).
 */
export const checkSecondFactor: CollectionBeforeLoginHook = async ({ user, req, context }) => {
  if (!user.secondFactorEnabled) return
  // A reset proves the mailbox, not the phone: it sets the password, `endResetSession` signs nobody in.
  if (context.isPasswordReset) return
  const code = codeOf(req)
  if (!code) {
    throw refusal(401, 'Escribe el código de tu aplicación.', { code: 'second_factor_required' })
  }
  const result = await spendSecondFactorCode(req, Number(user.id), code)
  if (result === 'accepted') return
  if (result === 'refused') {
    throw refusal(401, 'El código no es correcto o ya se usó.', { code: 'second_factor_refused' })
  }
  context.locksAccount = result === 'locked_now'
  throw new LockedAuth(req.t)
}

function codeOf(req: Parameters<CollectionBeforeLoginHook>[0]['req']): string | null {
  const inBody: unknown = req.data?.totp
  const code = typeof inBody === 'string' && inBody.trim() ? inBody : req.headers.get('x-second-factor')
  return code ? code.trim().slice(0, 40) : null
}
