import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterLoginHook, CollectionBeforeOperationHook } from 'payload'
import { transactionOf } from '../../../database/transaction-of.ts'

/** Lets the sign-in hooks know that it is a password reset that signs in. */
export const markPasswordReset: CollectionBeforeOperationHook = ({ args, operation, context }) => {
  context.isPasswordReset = operation === 'resetPassword'
  return args
}

/** Payload signs in whoever resets a password; with a second factor the code has to be asked first. */
export const endResetSession: CollectionAfterLoginHook = async ({ user, req, context }) => {
  if (!context.isPasswordReset || !user.secondFactorEnabled) return
  const transaction = await transactionOf(req)
  await transaction.execute(sql`DELETE FROM users_sessions WHERE _parent_id = ${user.id}`)
}
