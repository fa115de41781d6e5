import type { LeadStatus } from '@cep/contracts/vocabulary'
import type { ClientBase } from 'pg'

export type LeadState = {
  status: LeadStatus
  assignedTo: number | null
  updatedBy: number | null
  createdAt: Date
  firstContactedAt: Date | null
  escalatedAt: Date | null
  erasedAt: Date | null
}

/** What decides about a lead's next step; the row stays locked until the transaction ends. */
export async function loadLeadState(transaction: ClientBase, leadId: number): Promise<LeadState | undefined> {
  const { rows } = await transaction.query<LeadState>(
    `SELECT status, assigned_to_id AS "assignedTo", updated_by_id AS "updatedBy", created_at AS "createdAt",
            first_contacted_at AS "firstContactedAt", escalated_at AS "escalatedAt", erased_at AS "erasedAt"
     FROM leads WHERE id = $1 FOR NO KEY UPDATE`,
    [leadId],
  )
  return rows[0]
}
