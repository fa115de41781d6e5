import { flowTables } from './flow-tables.ts'
import {
  column,
  createdAt,
  id,
  moment,
  type RawColumn,
  type RawTable,
  references,
  required,
} from './raw-columns.ts'
import { statisticsTables } from './statistics-tables.ts'

const ofLead = (table: string) => references(table, { lead: ['leadId', 'leads', 'cascade'] })

/**
 * Work that has to happen, written in the transaction that causes it. `payload` carries ids, never
 * personal data. `dedupeKey` names an effect that must happen once ("lead:12:welcome-mail").
 * A row is due from `availableAt` on, and done when `completedAt` is set, by the transaction of its effects.
 */
const outbox: RawTable = {
  name: 'outbox',
  columns: {
    id,
    queue: required('queue', 'text'),
    payload: required('payload', 'jsonb'),
    leadId: column('lead_id', 'integer'),
    dedupeKey: column('dedupe_key', 'text'),
    createdAt,
    availableAt: { ...moment('available_at'), notNull: true, defaultNow: true } as RawColumn,
    dispatchedAt: moment('dispatched_at'),
    completedAt: moment('completed_at'),
    failedAt: moment('failed_at'),
    result: column('result', 'jsonb'),
  },
  indexes: { dedupeKey: { name: 'outbox_dedupe_key_idx', on: 'dedupeKey', unique: true } },
  foreignKeys: ofLead('outbox'),
}

/** What happened to a lead, for its timeline; `actorId` is null when the system or the person did it. */
const leadActivity: RawTable = {
  name: 'lead_activity',
  columns: {
    id,
    leadId: required('lead_id', 'integer'),
    kind: required('kind', 'text'),
    actorId: column('actor_id', 'integer'),
    detail: required('detail', 'jsonb'),
    createdAt,
  },
  indexes: { lead: { name: 'lead_activity_lead_idx', on: ['leadId', 'createdAt'] } },
  foreignKeys: ofLead('lead_activity'),
}

/** One row for each time a form was sent: its reference and the consent given with it. Append-only. */
const leadSubmissions: RawTable = {
  name: 'lead_submissions',
  columns: {
    id,
    leadId: required('lead_id', 'integer'),
    reference: required('reference', 'text'),
    idempotencyKey: column('idempotency_key', 'text'),
    bodyHash: column('body_hash', 'text'),
    source: required('source', 'text'),
    consentPrivacy: required('consent_privacy', 'boolean'),
    consentMarketing: required('consent_marketing', 'boolean'),
    consentTextVersion: required('consent_text_version', 'text'),
    consentIp: column('consent_ip', 'text'),
    createdAt,
  },
  indexes: {
    lead: { name: 'lead_submissions_lead_idx', on: 'leadId' },
    reference: { name: 'lead_submissions_reference_idx', on: 'reference', unique: true },
    idempotencyKey: { name: 'lead_submissions_idempotency_key_idx', on: 'idempotencyKey', unique: true },
  },
  foreignKeys: ofLead('lead_submissions'),
}

/** A person's request for their data or its erasure, confirmed by a link that only their mailbox knows. */
const privacyRequests: RawTable = {
  name: 'privacy_requests',
  columns: {
    id,
    kind: required('kind', 'text'),
    email: column('email', 'text'),
    language: { name: 'language', type: 'text', notNull: true, default: 'es' } as RawColumn,
    tokenHash: required('token_hash', 'text'),
    createdAt,
    expiresAt: { ...moment('expires_at'), notNull: true } as RawColumn,
    confirmedAt: moment('confirmed_at'),
    completedAt: moment('completed_at'),
  },
  indexes: { tokenHash: { name: 'privacy_requests_token_hash_idx', on: 'tokenHash', unique: true } },
}

/**
 * Second factors of accounts: the encrypted secret, the last time step used (a code works once) and the
 * hashes of the recovery codes left. Apart from `users`, so that no API can show them.
 */
const secondFactors: RawTable = {
  name: 'second_factors',
  columns: {
    userId: { name: 'user_id', type: 'integer', primaryKey: true },
    secretBox: required('secret_box', 'text'),
    confirmedAt: moment('confirmed_at'),
    lastStep: { name: 'last_step', type: 'integer', notNull: true, default: 0 } as RawColumn,
    recoveryHashes: { name: 'recovery_hashes', type: 'jsonb', notNull: true, default: [] } as RawColumn,
    failedAttempts: { name: 'failed_attempts', type: 'integer', notNull: true, default: 0 } as RawColumn,
    lockedUntil: moment('locked_until'),
    createdAt,
  },
  foreignKeys: references('second_factors', { user: ['userId', 'users', 'cascade'] }),
}

/** Tables that are not collections; Payload's migrations and generated types include them. */
export const systemTables: Record<string, RawTable> = {
  outbox,
  lead_activity: leadActivity,
  lead_submissions: leadSubmissions,
  privacy_requests: privacyRequests,
  second_factors: secondFactors,
  ...flowTables,
  ...statisticsTables,
}
