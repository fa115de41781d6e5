import type { Role } from '@cep/contracts/vocabulary'
import { accessMatrix } from '../../access/matrix.ts'

type Person = { id: number | string; role: Role }
type AssignedLead = { adviserId: number | string | null }

/** What a member of staff may do with one lead; decides which buttons are shown and what endpoints refuse. */
export type LeadPermissions = {
  /** See who the person is. */
  seePerson: boolean
  /** Change the status, correct data, add notes, enrol. */
  work: boolean
  assign: boolean
}

/**
 * Read from the access matrix, so that a button never promises what Payload then refuses. Marketing
 * updates leads only to reassign them.
 */
export function leadPermissions({ id, role }: Person, lead: AssignedLead): LeadPermissions {
  const rule = accessMatrix.leads[role].update
  const mayUpdate = rule === 'all' || (rule === 'mine' && lead.adviserId === id)
  return {
    seePerson: role !== 'lectura',
    work: mayUpdate && role !== 'marketing',
    assign: mayUpdate,
  }
}
