import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { type SqlRunner, transactionOf } from '../../database/transaction-of.ts'
import type { AuditChanges } from './describe-changes.ts'

export type AuditEntry = {
  /** "create", "update", "delete", "login", "logout", "lock", "import", "second_factor_on"… */
  action: string
  collection?: string
  id?: number | string | undefined
  changes?: AuditChanges | null
  outcome?: 'done' | 'refused' | 'failed'
}

/**
 * One line of the audit log about what the request's user did, in the request's transaction: an
 * action that is rolled back leaves no entry, and one that can't be recorded does not happen.
 */
export async function writeAudit(req: PayloadRequest, entry: AuditEntry): Promise<void> {
  await insertAudit(await transactionOf(req), req, entry)
}

/** The same on a connection of one's choice: a refusal has to outlive the transaction it ends. */
export async function insertAudit(
  database: SqlRunner,
  req: PayloadRequest,
  entry: AuditEntry,
): Promise<void> {
  const changes = entry.changes ? JSON.stringify(entry.changes) : null
  await database.execute(sql`
    INSERT INTO audit
      (actor_id, actor_role, ip, action, target_collection, target_id, changes, outcome, created_at, updated_at)
    VALUES
      (${req.user?.id ?? null}, ${req.user?.role ?? (isFromOutside(req) ? 'public' : 'system')}, ${addressOf(req)},
       ${entry.action}, ${entry.collection ?? null}, ${entry.id === undefined ? null : String(entry.id)},
       ${changes}::jsonb, ${entry.outcome ?? 'done'}, now(), now())`)
}

/** The edge is the only way in and sets X-Real-IP itself; the command line has no address. */
function addressOf(req: PayloadRequest): string | null {
  return req.headers?.get('x-real-ip')?.replace(/^::ffff:/, '') ?? null
}

/** Requests over HTTP have an address; the seed, migrations and scheduled jobs have none. */
function isFromOutside(req: PayloadRequest): boolean {
  return req.payloadAPI !== 'local'
}
