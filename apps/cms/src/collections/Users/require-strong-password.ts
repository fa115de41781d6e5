import {
  type CollectionBeforeOperationHook,
  type CollectionBeforeValidateHook,
  type PayloadRequest,
  ValidationError,
} from 'payload'

/** From a passphrase of three words on; length beats character classes (NIST SP 800-63B). */
const MIN_PASSWORD_LENGTH = 12
/** Hashing takes time by design; nobody needs more. */
const MAX_PASSWORD_LENGTH = 200

export const requireStrongPassword: CollectionBeforeValidateHook = ({ data, req }) => {
  if (data?.password !== undefined && data.password !== null) refuseIfWeak(data.password, req)
  return data
}

/** A reset hands the new password over in its arguments, where the hook above does not see it. */
export const requireStrongPasswordOnReset: CollectionBeforeOperationHook = ({ args, operation, req }) => {
  if (operation === 'resetPassword') refuseIfWeak(args.data?.password, req)
  return args
}

function refuseIfWeak(password: unknown, req: PayloadRequest): void {
  const length = typeof password === 'string' ? password.length : 0
  if (length >= MIN_PASSWORD_LENGTH && length <= MAX_PASSWORD_LENGTH) return
  const message =
    length > MAX_PASSWORD_LENGTH
      ? `La contraseña puede tener como mucho ${MAX_PASSWORD_LENGTH} caracteres.`
      : `La contraseña necesita al menos ${MIN_PASSWORD_LENGTH} caracteres.`
  throw new ValidationError({ collection: 'users', errors: [{ path: 'password', message }], req }, req.t)
}
