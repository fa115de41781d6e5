import { pbkdf2 } from 'node:crypto'
import { promisify } from 'node:util'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionBeforeOperationHook } from 'payload'
import { transactionOf } from '../../database/transaction-of.ts'

/** What Payload spends on checking a password (`generatePasswordSaltHash` in 3.90). */
const PAYLOADS_ITERATIONS = 600_000
const PAYLOADS_KEY_BYTES = 32

/** Signing in with an unknown address takes as long as with a known one: time must not tell them apart. */
export const takeEqualTime: CollectionBeforeOperationHook = async ({ args, operation, req }) => {
  if (operation !== 'login') return args
  const { email, password }: { email?: unknown; password?: unknown } = args.data ?? {}
  if (typeof email !== 'string' || typeof password !== 'string') return args
  const { rows } = await (await transactionOf(req)).execute(
    sql`SELECT 1 FROM users WHERE email = ${email.trim().toLowerCase()} AND hash IS NOT NULL`,
  )
  if (rows.length === 0)
    await promisify(pbkdf2)(password, 'nobody', PAYLOADS_ITERATIONS, PAYLOADS_KEY_BYTES, 'sha256')
  return args
}
