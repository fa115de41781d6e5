import {
  amount,
  column,
  count,
  createdAt,
  id,
  moment,
  type RawTable,
  references,
  required,
} from './raw-columns.ts'

/** What came in for an enrolment, or went back (negative); written by the database when `paid_cents` changes. */
const enrolmentPayments: RawTable = {
  name: 'enrolment_payments',
  columns: {
    id,
    enrolmentId: required('enrolment_id', 'integer'),
    amountCents: required('amount_cents', 'numeric'),
    createdAt,
  },
  indexes: {
    enrolment: { name: 'enrolment_payments_enrolment_idx', on: 'enrolmentId' },
    createdAt: { name: 'enrolment_payments_created_at_idx', on: 'createdAt' },
  },
  foreignKeys: references('enrolment_payments', { enrolment: ['enrolmentId', 'enrolments', 'cascade'] }),
}

/**
 * One mailing's mail to one subscriber; `state` as in `DELIVERY_STATES`. `sending_at` is committed before
 * the mail server is asked, so that a crash leaves rows in `sending`: the uncertain ones.
 */
const mailingDeliveries: RawTable = {
  name: 'mailing_deliveries',
  columns: {
    id,
    mailingId: required('mailing_id', 'integer'),
    subscriberId: required('subscriber_id', 'integer'),
    state: { name: 'state', type: 'text', notNull: true, default: 'queued' },
    messageId: column('message_id', 'text'),
    reason: column('reason', 'text'),
    createdAt,
    sendingAt: moment('sending_at'),
    sentAt: moment('sent_at'),
    deliveredAt: moment('delivered_at'),
    openedAt: moment('opened_at'),
    clickedAt: moment('clicked_at'),
    bouncedAt: moment('bounced_at'),
    complainedAt: moment('complained_at'),
    unsubscribedAt: moment('unsubscribed_at'),
  },
  indexes: {
    once: { name: 'mailing_deliveries_once_idx', on: ['mailingId', 'subscriberId'], unique: true },
    state: { name: 'mailing_deliveries_state_idx', on: ['mailingId', 'state'] },
    subscriber: { name: 'mailing_deliveries_subscriber_idx', on: 'subscriberId' },
    message: { name: 'mailing_deliveries_message_idx', on: 'messageId' },
  },
  foreignKeys: references('mailing_deliveries', {
    mailing: ['mailingId', 'mailings', 'cascade'],
    subscriber: ['subscriberId', 'subscribers', 'cascade'],
  }),
}

/** Every webhook call that was taken, by the vendor's id for it: the same one again changes nothing. */
const webhookReceipts: RawTable = {
  name: 'webhook_receipts',
  columns: {
    id,
    vendor: required('vendor', 'text'),
    externalId: required('external_id', 'text'),
    kind: required('kind', 'text'),
    outcome: column('outcome', 'text'),
    createdAt,
  },
  indexes: {
    once: { name: 'webhook_receipts_once_idx', on: ['vendor', 'externalId'], unique: true },
    createdAt: { name: 'webhook_receipts_created_at_idx', on: 'createdAt' },
  },
}

/** One effect at one vendor ("lead:12:Lead" at meta): what was sent is not sent twice, and what became of it. */
const vendorEffects: RawTable = {
  name: 'vendor_effects',
  columns: {
    id,
    vendor: required('vendor', 'text'),
    effect: required('effect', 'text'),
    /** pending, done, skipped, failed. */
    state: { name: 'state', type: 'text', notNull: true, default: 'pending' },
    externalId: column('external_id', 'text'),
    detail: column('detail', 'jsonb'),
    createdAt,
    finishedAt: moment('finished_at'),
  },
  indexes: {
    once: { name: 'vendor_effects_once_idx', on: ['vendor', 'effect'], unique: true },
    external: { name: 'vendor_effects_external_idx', on: ['vendor', 'externalId'] },
  },
}

/** What the language models cost, by day in Madrid ("2026-11-24"): the daily caps read it. */
const llmUsage: RawTable = {
  name: 'llm_usage',
  columns: {
    id,
    day: required('day', 'text'),
    provider: required('provider', 'text'),
    model: required('model', 'text'),
    /** "llm.ingest" or "llm.generate". */
    purpose: required('purpose', 'text'),
    requests: count('requests'),
    inputTokens: amount('input_tokens'),
    outputTokens: amount('output_tokens'),
    /** Millionths of a euro. */
    costMicros: amount('cost_micros'),
  },
  indexes: {
    once: { name: 'llm_usage_once_idx', on: ['day', 'provider', 'model', 'purpose'], unique: true },
  },
}

/** One imported list: its report (row numbers and reasons, no personal data) and what it made, for its undo. */
const imports: RawTable = {
  name: 'imports',
  columns: {
    id,
    collection: required('collection', 'text'),
    fileName: column('file_name', 'text'),
    actorId: column('actor_id', 'integer'),
    rows: count('rows'),
    created: count('created'),
    skipped: count('skipped'),
    failed: count('failed'),
    report: required('report', 'jsonb'),
    createdIds: required('created_ids', 'jsonb'),
    createdAt,
    undoneAt: moment('undone_at'),
    undoneById: column('undone_by_id', 'integer'),
  },
  foreignKeys: references('imports', {
    actor: ['actorId', 'users', 'set null'],
    undone_by: ['undoneById', 'users', 'set null'],
  }),
}

export const flowTables: Record<string, RawTable> = {
  enrolment_payments: enrolmentPayments,
  mailing_deliveries: mailingDeliveries,
  webhook_receipts: webhookReceipts,
  vendor_effects: vendorEffects,
  llm_usage: llmUsage,
  imports,
}
