import type { ClientBase } from 'pg'

/** A request is done with once its last mail has gone out; the address was only kept for that. */
export async function completePrivacyRequest(transaction: ClientBase, id: number): Promise<void> {
  await transaction.query('UPDATE privacy_requests SET completed_at = now(), email = NULL WHERE id = $1', [
    id,
  ])
}
