import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterLoginHook } from 'payload'
import { transactionOf } from '../../database/transaction-of.ts'

export const stampLastLogin: CollectionAfterLoginHook = async ({ user, req }) => {
  const transaction = await transactionOf(req)
  await transaction.execute(sql`UPDATE users SET last_login_at = now() WHERE id = ${user.id}`)
}
