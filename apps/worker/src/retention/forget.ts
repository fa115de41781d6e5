import type { ClientBase } from 'pg'

/** Old audit entries keep what happened, and lose who did it, from where, and to what values. */
export async function anonymiseAudit(transaction: ClientBase, before: Date): Promise<number> {
  const { rowCount } = await transaction.query(
    `UPDATE audit SET actor_id = NULL, ip = NULL, changes = NULL
     WHERE created_at < $1 AND (actor_id IS NOT NULL OR ip IS NOT NULL OR changes IS NOT NULL)`,
    [before],
  )
  return rowCount ?? 0
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
