import { createHash } from 'node:crypto'
import { inLanguages } from '@cep/contracts/language'
import { newLeadReference } from '@cep/contracts/lead-reference'
import { CONSENT_TEXT_VERSION, type LeadSubmission } from '@cep/contracts/lead-submission'
import pg from 'pg'
import { auditedLeadFields } from '../collections/Leads/audited-fields.ts'
import { createBatcher } from './batcher.ts'

export type StoreInput = {
  submission: LeadSubmission
  idempotencyKey: string | undefined
  ip: string
}

type StoreResult =
  | { kind: 'stored'; reference: string }
  | { kind: 'conflict' }
  | { kind: 'invalid'; fields: Record<string, string> }

export type StoreLead = (input: StoreInput) => Promise<StoreResult>

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

const UNKNOWN = inLanguages<Partial<Record<Row['outcome'], Record<string, string>>>>({
  es: {
    unknown_course: { courseSlug: 'Ese curso ya no está publicado; elige otro o déjalo vacío.' },
    unknown_run: { runCode: 'Esa convocatoria ya está cerrada; elige otra o déjala vacía.' },
    unknown_campus: { campusSlug: 'Esa sede no existe; elige una de la lista.' },
  },
  en: {
    unknown_course: {
      courseSlug: 'That course is no longer published; choose another one or leave it empty.',
    },
    unknown_run: { runCode: 'Enrolment for those dates is closed; choose others or leave it empty.' },
    unknown_campus: { campusSlug: 'That campus does not exist; choose one from the list.' },
  },
})

/**
 * Stores submissions with everything that follows from them (lead or duplicate, consent, outbox row,
 * audit row): those that arrive while others are being stored share a transaction and a round trip.
 * Resolves when its transaction is on disk.
 */
export function createLeadStore(pool: pg.Pool): StoreLead {
  const store = createBatcher<LeadDocument, Row>({
    together: (documents) => storeTogether(pool, documents),
    alone: (document) => storeAlone(pool, document),
    // An error that the server reports ended the transaction; after a lost connection nobody knows. Should
    // it be wrong, the reference that went in the first time refuses the second.
    isUndone: (error) => error instanceof pg.DatabaseError,
    // Batches pay (docs/decisions/0013); these very figures are a judgement within the noise of the measurements.
    maxItems: 50,
    enoughToOverlap: 16,
  })
  return async (input) => {
    const row = await store(documentOf(input))
    if (row.outcome === 'conflict') return { kind: 'conflict' }
    const unknown = UNKNOWN[input.submission.language][row.outcome]
    return unknown ? { kind: 'invalid', fields: unknown } : { kind: 'stored', reference: row.reference }
  }
}

async function storeTogether(pool: pg.Pool, documents: LeadDocument[]): Promise<Row[]> {
  const { rows } = await pool.query<Row>({
    name: 'intake-leads',
    text: 'SELECT outcome, reference FROM intake_leads($1::jsonb)',
    values: [JSON.stringify(documents)],
  })
  if (rows.length !== documents.length) throw new Error('intake_leads answered less than it was asked')
  return rows
}

async function storeAlone(pool: pg.Pool, document: LeadDocument): Promise<Row> {
  const { rows } = await pool.query<Row>({
    name: 'intake-lead',
    text: 'SELECT outcome, reference FROM intake_lead($1::jsonb)',
    values: [JSON.stringify(document)],
  })
  if (!rows[0]) throw new Error('intake_lead answered nothing')
  return rows[0]
}

type LeadDocument = ReturnType<typeof documentOf>

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
