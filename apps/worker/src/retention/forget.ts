import type { ClientBase } from 'pg'

/**
 * Old audit entries keep what happened, and lose who did it, from where, and to what values. The table
 * refuses changes; the function is the database's own way.
 */
export async function anonymiseAudit(transaction: ClientBase, before: Date): Promise<number> {
  const { rows } = await transaction.query<{ entries: number }>('SELECT anonymise_audit($1) AS entries', [
    before,
  ])
  return rows[0]?.entries ?? 0
}

/** Requests that nobody confirmed in time lose the address they were made for. */
export async function forgetExpiredRequests(transaction: ClientBase): Promise<number> {
  const { rowCount } = await transaction.query(
    `UPDATE privacy_requests SET email = NULL
     WHERE email IS NOT NULL AND expires_at < now() AND confirmed_at IS NULL`,
  )
  return rowCount ?? 0
}

/** Work that was done long ago; what failed stays until somebody has looked. */
export async function forgetFinishedWork(transaction: ClientBase, before: Date): Promise<number> {
  const { rowCount } = await transaction.query('DELETE FROM outbox WHERE completed_at < $1', [before])
  return rowCount ?? 0
}
