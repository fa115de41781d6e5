import { newLeadReference } from '@cep/contracts/lead-reference'
import { CONSENT_TEXT_VERSION, leadSubmission } from '@cep/contracts/lead-submission'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { poolOf } from '../../../database/transaction-of.ts'
import { auditedLeadFields } from '../audited-fields.ts'

type RowResult = { outcome: 'created' | 'duplicate' } | { outcome: 'refused'; fields: Record<string, string> }

const UNKNOWN: Record<string, [string, string]> = {
  unknown_course: ['courseSlug', 'Ese curso no existe o no está publicado.'],
  unknown_run: ['runCode', 'Esa convocatoria no existe o no está abierta.'],
  unknown_campus: ['campusSlug', 'Esa sede no existe.'],
}

/**
 * One row through the public intake's own rules and its own function in the database: validation,
 * duplicates, outbox and audit are the same, only the source and who did it differ.
 */
export async function importRow(req: PayloadRequest, values: Record<string, unknown>): Promise<RowResult> {
  const parsed = leadSubmission.safeParse(values)
  if (!parsed.success) {
    const fields: Record<string, string> = {}
    for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message
    return { outcome: 'refused', fields }
  }
  const submission = {
    ...parsed.data,
    reference: newLeadReference(),
    consentTextVersion: CONSENT_TEXT_VERSION,
    auditedFields: auditedLeadFields(parsed.data),
    source: 'import',
    actorId: req.user?.id,
    actorRole: req.user?.role,
    ip: req.headers.get('x-real-ip'),
  }
  // One statement, one transaction: a row is written whole or not at all.
  const { rows } = await poolOf(req).execute(
    sql`SELECT outcome FROM intake_lead(${JSON.stringify(submission)}::jsonb)`,
  )
  const outcome = String(rows[0]?.outcome)
  if (outcome === 'created' || outcome === 'duplicate') return { outcome }
  const [field, message] = UNKNOWN[outcome] ?? ['row', 'No se ha podido guardar.']
  return { outcome: 'refused', fields: { [field]: message } }
}
