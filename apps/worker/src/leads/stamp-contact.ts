import type { ClientBase } from 'pg'

/** A lead in one of these has been contacted. */
export const CONTACTED_STATUSES = ['contacted', 'qualified', 'enrolled']

/**
 * Stamps when a lead was first contacted and when it became a student, by the moment its status
 * changed. The earliest moment stands, in whatever order the changes arrive here.
 *
 * @returns the names of the stamps that were set.
 */
export async function stampContact(
  transaction: ClientBase,
  { leadId, status, at }: { leadId: number; status: string; at: Date },
): Promise<string[]> {
  const stamps: string[] = []
  if (CONTACTED_STATUSES.includes(status)) stamps.push('first_contacted_at')
  if (status === 'enrolled') stamps.push('converted_at')
  const set: string[] = []
  for (const column of stamps) {
    const { rowCount } = await transaction.query(
      // The column's name is one of the two above.
      `UPDATE leads SET ${column} = $2, updated_at = now() WHERE id = $1 AND (${column} IS NULL OR ${column} > $2)`,
      [leadId, at],
    )
    if (rowCount) set.push(column)
  }
  return set
}
