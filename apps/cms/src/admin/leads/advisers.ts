import { sql } from '@payloadcms/db-postgres/drizzle'
import type { PayloadRequest } from 'payload'
import { transactionOf } from '../../database/transaction-of.ts'

export type Adviser = { id: number; name: string; openLeads: number }

/**
 * Everybody who can be given a lead, with what they have open, least loaded first. In SQL and past
 * the access rules of `users`: an adviser may not read a colleague's account, but has to be able to
 * hand over a lead, for which name and load are enough.
 */
export async function findAdvisers(req: PayloadRequest): Promise<Adviser[]> {
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute(sql`
    SELECT u.id, u.name, count(l.id)::int AS "openLeads"
    FROM users u
    LEFT JOIN leads l ON l.assigned_to_id = u.id
      AND l.status IN ('new', 'contacted', 'qualified') AND l.erased_at IS NULL
    WHERE u.is_active AND u.role IN ('asesor', 'gestor')
    GROUP BY u.id
    ORDER BY count(l.id), u.name`)
  // The columns are named in the query above.
  return rows as Adviser[]
}

/** The names behind user ids, also of people who have left. */
export async function findNames(
  req: PayloadRequest,
  ids: readonly (number | null)[],
): Promise<Map<number, string>> {
  const wanted = [...new Set(ids.filter((id) => id !== null))]
  if (wanted.length === 0) return new Map()
  const transaction = await transactionOf(req)
  const { rows } = await transaction.execute(
    sql`SELECT id, name FROM users WHERE id IN (${sql.join(wanted, sql`, `)})`,
  )
  return new Map((rows as { id: number; name: string }[]).map(({ id, name }) => [id, name]))
}
