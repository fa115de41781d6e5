import { refusal } from '../../../access/refusal.ts'
import { findRunChoices } from '../../../admin/enrolments/find-run-choices.ts'
import { leadPermissions } from '../../../admin/leads/lead-permissions.ts'
import { idOf } from '../../../fields/id-of.ts'
import { leadReading } from './lead-endpoint.ts'

/**
 * `GET /api/leads/:id/run-choices` answers {isKnown, hasCourse, runs} with the seats of this moment, for whoever may
 * enrol the lead's person.
 */
export const readRunChoices = leadReading('/:id/run-choices', async (req, leadId) => {
  const lead = await req.payload.findByID({ collection: 'leads', id: leadId, depth: 0, req })
  if (!leadPermissions(req.user, { adviserId: idOf(lead.assignedTo) }).work) {
    throw refusal(403, 'Solo quien lleva esta solicitud puede matricular.')
  }
  return await findRunChoices(req, leadId)
})
