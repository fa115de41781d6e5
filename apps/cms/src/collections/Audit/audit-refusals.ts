import { sql } from '@payloadcms/db-postgres/drizzle'
import { type AfterErrorHook, LockedAuth, type PayloadRequest } from 'payload'
import { poolOf } from '../../database/transaction-of.ts'
import { insertAudit } from './write-audit.ts'

/**
 * Records what was refused: sign-ins that failed, accounts locked by them, and what somebody signed in
 * was not allowed to do. Refusals of the anonymous public are left to the edge's log: anybody could fill
 * the table with them.
 */
export const auditRefusals: AfterErrorHook = async ({ error, req, collection, context }) => {
  const cause = causeOf(error)
  if (isSignIn(req, collection?.slug) && cause.status === 401)
    return recordFailedSignIn(req, { wasLocked: cause.wasLocked, context })
  if (cause.status !== 403 || !req.user) return
  await insertAudit(poolOf(req), req, {
    action: methodNames[req.method ?? ''] ?? 'request',
    ...(collection ? { collection: collection.slug } : {}),
    ...(typeof req.routeParams?.id === 'string' ? { id: req.routeParams.id } : {}),
    outcome: 'refused',
  })
}

const methodNames: Record<string, string> = { GET: 'read', POST: 'create', PATCH: 'update', DELETE: 'delete' }

/** GraphQL wraps what was thrown. */
function causeOf(error: Error): { wasLocked: boolean; status: number | undefined } {
  const original =
    'originalError' in error && error.originalError instanceof Error ? error.originalError : error
  const status = 'status' in original && typeof original.status === 'number' ? original.status : undefined
  // Names of classes don't survive minification.
  return { wasLocked: original instanceof LockedAuth, status }
}

function isSignIn(req: PayloadRequest, collection: string | undefined): boolean {
  if (collection === 'users') return req.pathname?.endsWith('/login') ?? false
  const query: unknown = req.data?.query
  return typeof query === 'string' && /\bloginUser\b/.test(query)
}

async function recordFailedSignIn(
  req: PayloadRequest,
  { wasLocked, context }: { wasLocked: boolean; context: Record<string, unknown> },
): Promise<void> {
  const pool = poolOf(req)
  const account = await accountOf(req)
  const target = { collection: 'users', id: account?.id }
  await insertAudit(pool, req, { action: 'login', ...target, outcome: 'failed' })
  // Payload says "wrong" and not "locked" to the very attempt that locks.
  const isLockedNow = (account?.isLocked && !wasLocked) || context.locksAccount === true
  if (isLockedNow) await insertAudit(pool, req, { action: 'lock', ...target })
}

async function accountOf(req: PayloadRequest): Promise<{ id: number; isLocked: boolean } | null> {
  const variables: unknown = req.data?.variables
  const given: unknown =
    req.data?.email ??
    (variables && typeof variables === 'object' && 'email' in variables ? variables.email : null)
  if (typeof given !== 'string') return null
  const { rows } = await poolOf(req).execute(sql`
    SELECT id, lock_until > now() AS is_locked FROM users WHERE email = ${given.trim().toLowerCase()}`)
  const row = rows[0]
  return row ? { id: Number(row.id), isLocked: row.is_locked === true } : null
}
