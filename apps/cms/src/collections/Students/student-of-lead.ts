import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../../database/transaction-of.ts'
import type { Lead } from '../../payload-types.ts'

/**
 * The student that a lead's person is, by e-mail address: the one there is, untouched, or a new one with
 * what the lead says and the consent given then. For callers that have checked who may enrol.
 */
export async function studentOfLead(
  req: PayloadRequest,
  lead: Lead,
): Promise<{ id: number; isNew: boolean }> {
  const transaction = await transactionOf(req)
  // Two leads of one person converted at once are one student.
  await transaction.execute(
    sql`SELECT pg_advisory_xact_lock(hashtextextended('student:' || lower(${lead.email}), 0))`,
  )
  const { rows } = await transaction.execute(
    sql`SELECT id FROM students WHERE email = lower(${lead.email}) AND erased_at IS NULL`,
  )
  if (rows[0]) return { id: Number(rows[0].id), isNew: false }
  const { firstName, lastName, email, phone, language, consent } = lead
  // Past field access: consent and origin are the system's to write, not the adviser's.
  const { id } = await req.payload.create({
    collection: 'students',
    data: { firstName, lastName, email, phone, language, consent, status: 'active', lead: lead.id },
    depth: 0,
    req,
  })
  return { id, isNew: true }
}
