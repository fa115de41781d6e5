import { createHash } from 'node:crypto'
import { newLeadReference } from '@cep/contracts/lead-reference'
import { CONSENT_TEXT_VERSION, type LeadSubmission } from '@cep/contracts/lead-submission'
import type pg from 'pg'
import { auditedLeadFields } from '../collections/Leads/audited-fields.ts'

export type StoreInput = {
  submission: LeadSubmission
  idempotencyKey: string | undefined
  ip: string
}

export type StoreResult =
  | { kind: 'stored'; reference: string }
  | { kind: 'conflict' }
  | { kind: 'invalid'; fields: Record<string, string> }

type Row = {
  outcome:
    | 'created'
    | 'duplicate'
    | 'replayed'
    | 'conflict'
    | 'unknown_course'
    | 'unknown_run'
    | 'unknown_campus'
  reference: string
}

const UNKNOWN: Partial<Record<Row['outcome'], Record<string, string>>> = {
  unknown_course: { courseSlug: 'Ese curso ya no está publicado; elige otro o déjalo vacío.' },
  unknown_run: { runCode: 'Esa convocatoria ya está cerrada; elige otra o déjala vacía.' },
  unknown_campus: { campusSlug: 'Esa sede no existe; elige una de la lista.' },
}

/**
 * Stores a submission with everything that follows from it (lead or duplicate, consent, outbox row,
 * audit row) in one transaction and one round trip: the SQL function `intake_lead`.
 */
export async function storeLead(pool: pg.Pool, input: StoreInput): Promise<StoreResult> {
  const { rows } = await pool.query<Row>({
    name: 'intake-lead',
    text: 'SELECT outcome, reference FROM intake_lead($1::jsonb)',
    values: [JSON.stringify(documentOf(input))],
  })
  const row = rows[0]
  if (!row) throw new Error('intake_lead answered nothing')
  if (row.outcome === 'conflict') return { kind: 'conflict' }
  const unknown = UNKNOWN[row.outcome]
  return unknown ? { kind: 'invalid', fields: unknown } : { kind: 'stored', reference: row.reference }
}

function documentOf({ submission, idempotencyKey, ip }: StoreInput) {
  return {
    ...submission,
    ip,
    reference: newLeadReference(),
    consentTextVersion: CONSENT_TEXT_VERSION,
    auditedFields: auditedLeadFields(submission),
    ...(idempotencyKey ? { idempotencyKey, bodyHash: hashOf(submission) } : {}),
  }
}

/** Tells a repeated request from another one under the same key. */
function hashOf(submission: LeadSubmission): string {
  return createHash('sha256').update(JSON.stringify(submission)).digest('base64url')
}
