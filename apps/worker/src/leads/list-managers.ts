import type { ClientBase } from 'pg'

/** Ids of the active centre managers; of the active owners where a centre has no manager. */
export async function listManagers(transaction: ClientBase): Promise<number[]> {
  for (const role of ['gestor', 'admin']) {
    const { rows } = await transaction.query<{ id: number }>(
      'SELECT id FROM users WHERE role::text = $1 AND is_active ORDER BY id',
      [role],
    )
    if (rows.length > 0) return rows.map(({ id }) => id)
  }
  return []
}
