import type { EnrolmentStatus } from '@cep/contracts/vocabulary'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook } from 'payload'
import { transactionOf } from '../../database/transaction-of.ts'
import { idOf } from '../../fields/id-of.ts'
import { statusBefore } from './status-before.ts'

/**
 * Whoever gets a seat or a place on the list by somebody's hand is told, through the outbox, in the same
 * transaction. Moving up from the list has a mail of its own, which the database writes. What the system
 * writes by itself (demo content, imports) is history, and no news to anybody.
 */
export const tellEnrolled: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (!req.user) return doc
  const before = operation === 'create' ? null : statusBefore(req, doc.id)
  const template = templateFor(before, doc.status)
  if (!template) return doc
  const transaction = await transactionOf(req)
  await transaction.execute(sql`
    INSERT INTO outbox (queue, lead_id, payload)
    VALUES ('mail.send', ${idOf(doc.lead)}, ${JSON.stringify({ template, enrolmentId: doc.id })}::jsonb)`)
  return doc
}

function templateFor(before: EnrolmentStatus | null, after: EnrolmentStatus): string | null {
  if (before !== null && before !== 'pending') return null
  if (after === 'confirmed') return 'enrolment-confirmed'
  return after === 'waitlisted' ? 'enrolment-waitlisted' : null
}
