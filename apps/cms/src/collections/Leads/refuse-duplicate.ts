import { sql } from '@payloadcms/db-postgres/drizzle'
import { type CollectionBeforeValidateHook, ValidationError } from 'payload'
import { transactionOf } from '../../database/transaction-of.ts'

/**
 * The same person asking for the same course within a day is the same lead. The intake merges such a
 * submission by itself; a member of staff is told where the first one is. Both take the same lock, so
 * that two submissions at one moment don't pass each other.
 */
export const refuseDuplicate: CollectionBeforeValidateHook = async ({ data, operation, req }) => {
  if (operation !== 'create' || !data?.email) return data
  const courseId = idOf(data.course)
  const transaction = await transactionOf(req)
  await transaction.execute(sql`
    SELECT pg_advisory_xact_lock(hashtextextended(${`lead:${data.email}`}, 0))`)
  const { rows } = await transaction.execute(sql`
    SELECT reference FROM leads
    WHERE email = ${data.email} AND course_id IS NOT DISTINCT FROM ${courseId}::integer
      AND created_at > now() - interval '24 hours' AND erased_at IS NULL
    ORDER BY created_at DESC LIMIT 1`)
  const first = rows[0]
  if (!first) return data
  const message = `Ya hay una solicitud de hoy con este correo y este curso: ${first.reference}.`
  throw new ValidationError({ collection: 'leads', errors: [{ path: 'email', message }], req }, req.t)
}

function idOf(value: unknown): number | null {
  const id = value && typeof value === 'object' && 'id' in value ? value.id : value
  return id === undefined || id === null || id === '' ? null : Number(id)
}
