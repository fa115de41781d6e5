import type { ClientBase } from 'pg'

/** Any number of our own; advisory locks are shared by the whole database. */
const ASSIGNMENT_LOCK = 7_201_101

/**
 * Gives a lead to whoever has the fewest open ones: an adviser of its campus; else an adviser without
 * a campus, who serves all of them; else a manager. Without a campus, any adviser. Among equals the
 * one whose last assignment is the longest ago.
 *
 * Assignments happen one at a time (lock until the transaction ends), or two leads at once would see
 * the same counts.
 *
 * @returns the new assignee's id; null when nobody can take leads.
 */
export async function assignLead(
  transaction: ClientBase,
  { leadId, campusId }: { leadId: number; campusId: number | null },
): Promise<number | null> {
  await transaction.query('SELECT pg_advisory_xact_lock($1)', [ASSIGNMENT_LOCK])
  const { rows } = await transaction.query<{ id: number }>(
    `WITH people AS (
       SELECT u.id, u.role,
              NOT EXISTS (SELECT FROM users_rels r WHERE r.parent_id = u.id AND r.path = 'campuses') AS serves_all,
              EXISTS (SELECT FROM users_rels r
                WHERE r.parent_id = u.id AND r.path = 'campuses' AND r.campuses_id = $1) AS serves_this
       FROM users u WHERE u.is_active AND u.role IN ('asesor', 'gestor')),
     candidates AS (
       SELECT id,
              CASE WHEN role = 'gestor' THEN 3 WHEN $1::int IS NULL OR serves_this THEN 1 ELSE 2 END AS circle,
              (SELECT count(*) FROM leads l WHERE l.assigned_to_id = people.id AND l.erased_at IS NULL
                 AND l.status IN ('new', 'contacted', 'qualified')) AS open_leads
       FROM people WHERE role = 'gestor' OR $1::int IS NULL OR serves_all OR serves_this)
     SELECT id FROM candidates
     ORDER BY circle, open_leads,
       (SELECT max(a.created_at) FROM lead_activity a
         WHERE a.kind = 'assigned' AND (a.detail->>'to')::int = candidates.id) NULLS FIRST,
       id
     LIMIT 1`,
    [campusId],
  )
  const assignee = rows[0]?.id ?? null
  if (assignee !== null) {
    // The trigger on leads writes the timeline and the outbox row that tells the adviser.
    await transaction.query(
      'UPDATE leads SET assigned_to_id = $2, updated_by_id = NULL, updated_at = now() WHERE id = $1',
      [leadId, assignee],
    )
  }
  return assignee
}
