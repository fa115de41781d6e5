import { type CollectionBeforeValidateHook, ValidationError } from 'payload'

/** From a passphrase of three words on; length beats character classes (NIST SP 800-63B). */
const MIN_LENGTH = 12

export const requireStrongPassword: CollectionBeforeValidateHook = ({ data, req }) => {
  const password: unknown = data?.password
  if (password === undefined || password === null) return data
  if (typeof password === 'string' && password.length >= MIN_LENGTH) return data
  throw new ValidationError(
    {
      collection: 'users',
      errors: [{ path: 'password', message: `La contraseña necesita al menos ${MIN_LENGTH} caracteres.` }],
      req,
    },
    req.t,
  )
}
