import { sql } from '@payloadcms/db-postgres/drizzle'
import type { CollectionAfterChangeHook } from 'payload'
import { transactionOf } from '../../database/transaction-of.ts'

/** The append-only consent row that every submission has, in the lead's own transaction. */
export const recordSubmission: CollectionAfterChangeHook = async ({ doc, operation, req }) => {
  if (operation !== 'create') return doc
  const transaction = await transactionOf(req)
  await transaction.execute(sql`
    INSERT INTO lead_submissions
      (reference, lead_id, consent_privacy, consent_marketing, consent_text_version, source, created_at)
    VALUES
      (${doc.reference}, ${doc.id}, ${doc.consent.privacy}, ${doc.consent.marketing ?? false},
       ${doc.consent.textVersion}, ${doc.source}, ${doc.consent.at})`)
  return doc
}
