import type { LeadSource, LeadStatus } from '@cep/contracts/vocabulary'
import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { z } from 'zod'
import { transactionOf } from '../../database/transaction-of.ts'
import type { User } from '../../payload-types.ts'
import { findNames } from './advisers.ts'
import { leadPermissions } from './lead-permissions.ts'

/** What a form said besides its fields; `text` is left out for who may not see personal data. */
type Submission = { reference: string; source: LeadSource; marketing: boolean; textVersion: string }

export type MailState = 'waiting' | 'sending' | 'sent' | 'skipped' | 'failed'

/** Somebody who was given a lead; without a name for who may not know it. Null: nobody. */
export type AssignedPerson = { name: string | null } | null

export type TimelineEntry = { id: string; at: string; actor: string | null } & (
  | { kind: 'created' | 'resubmitted'; submission: Submission | null; text: string | null }
  | { kind: 'status_changed'; from: LeadStatus; to: LeadStatus }
  | { kind: 'assigned'; to: AssignedPerson }
  | { kind: 'escalated' | 'attributed' | 'whatsapp_sent' | 'whatsapp_link' | 'erased' }
  | { kind: 'note'; text: string | null }
  | { kind: 'mail'; template: string; recipient: string | null; state: MailState }
  | { kind: 'other'; name: string }
)

/** What happened to a lead, the newest first: its activity, the forms sent for it and the mails about it. */
export async function findTimeline(
  req: PayloadRequest & { user: User },
  leadId: number,
): Promise<TimelineEntry[]> {
  const transaction = await transactionOf(req)
  const activity = await transaction.execute(sql`
    SELECT id, kind, actor_id AS "actorId", detail, created_at AS "at"
    FROM lead_activity WHERE lead_id = ${leadId}`)
  const submissions = await transaction.execute(sql`
    SELECT reference, source, consent_marketing AS marketing, consent_text_version AS "textVersion"
    FROM lead_submissions WHERE lead_id = ${leadId}`)
  const mails = await transaction.execute(sql`
    SELECT id, payload, coalesce(completed_at, failed_at, created_at) AS "at",
      CASE WHEN failed_at IS NOT NULL THEN 'failed'
        WHEN completed_at IS NOT NULL AND result->>'status' = 'skipped' THEN 'skipped'
        WHEN completed_at IS NOT NULL THEN 'sent'
        WHEN dispatched_at IS NOT NULL THEN 'sending'
        ELSE 'waiting' END AS state
    FROM outbox WHERE lead_id = ${leadId} AND queue = 'mail.send'`)

  // The columns are named in the queries above.
  const activityRows = activity.rows as ActivityRow[]
  const mailRows = (mails.rows as MailRow[]).map((row) => ({
    ...row,
    payload: mailPayload.parse(row.payload),
  }))
  const submissionByReference = new Map(
    (submissions.rows as Submission[]).map((submission) => [submission.reference, submission]),
  )
  const seePerson = leadPermissions(req.user, { adviserId: null }).seePerson
  // Who may not read accounts does not learn from a lead who works here.
  const names = seePerson
    ? await findNames(req, userIdsIn(activityRows, mailRows))
    : new Map<number, string>()

  return [
    ...activityRows.map((row) => activityEntry(row, { names, seePerson, submissionByReference })),
    ...mailRows.map((row) => mailEntry(row, names)),
  ].sort((one, other) => other.at.localeCompare(one.at) || other.id.localeCompare(one.id))
}

type ActivityRow = { id: number; kind: string; actorId: number | null; detail: unknown; at: Date | string }
type MailRow = { id: number; payload: z.output<typeof mailPayload>; at: Date | string; state: MailState }
type Reading = {
  names: Map<number, string>
  seePerson: boolean
  submissionByReference: Map<string, Submission>
}

const mailPayload = z.object({ template: z.string(), userId: z.number().nullish() })
const formDetail = z.object({ reference: z.string().optional(), message: z.string().optional() })
const statusDetail = z.object({ from: z.custom<LeadStatus>(), to: z.custom<LeadStatus>() })
const assignmentDetail = z.object({ from: z.number().nullish(), to: z.number().nullish() })
const noteDetail = z.object({ text: z.string().nullish() })

function activityEntry(
  row: ActivityRow,
  { names, seePerson, submissionByReference }: Reading,
): TimelineEntry {
  const nameOf = (id: number | null) => (id === null ? null : (names.get(id) ?? null))
  const entry = { id: `activity-${row.id}`, at: isoTime(row.at), actor: nameOf(row.actorId) }
  switch (row.kind) {
    case 'created':
    case 'resubmitted': {
      const { reference, message } = formDetail.parse(row.detail)
      const submission = reference === undefined ? null : (submissionByReference.get(reference) ?? null)
      return { ...entry, kind: row.kind, submission, text: seePerson ? (message ?? null) : null }
    }
    case 'status_changed':
      return { ...entry, kind: 'status_changed', ...statusDetail.parse(row.detail) }
    case 'assigned': {
      const { to } = assignmentDetail.parse(row.detail)
      return { ...entry, kind: 'assigned', to: to ? { name: nameOf(to) } : null }
    }
    case 'note':
      return { ...entry, kind: 'note', text: seePerson ? (noteDetail.parse(row.detail).text ?? null) : null }
    case 'escalated':
    case 'attributed':
    case 'whatsapp_sent':
    case 'whatsapp_link':
    case 'erased':
      return { ...entry, kind: row.kind }
    default:
      return { ...entry, kind: 'other', name: row.kind }
  }
}

function mailEntry(row: MailRow, names: Map<number, string>): TimelineEntry {
  const { template, userId } = row.payload
  return {
    id: `mail-${row.id}`,
    at: isoTime(row.at),
    actor: null,
    kind: 'mail',
    template,
    recipient: userId ? (names.get(userId) ?? null) : null,
    state: row.state,
  }
}

function userIdsIn(activity: ActivityRow[], mails: MailRow[]): (number | null)[] {
  const assigned = activity
    .filter(({ kind }) => kind === 'assigned')
    .map(({ detail }) => assignmentDetail.parse(detail).to ?? null)
  return [
    ...activity.map(({ actorId }) => actorId),
    ...mails.map(({ payload }) => payload.userId ?? null),
    ...assigned,
  ]
}

function isoTime(at: Date | string): string {
  return new Date(at).toISOString()
}
