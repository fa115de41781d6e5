import { z } from 'zod'
import { refusal } from '../../../access/refusal.ts'
import { idOf } from '../../../admin/leads/find-leads.ts'
import { leadAction } from './lead-endpoint.ts'

const assignment = z.object({
  adviserId: z.number('Elige a quién se la das.').int().positive().nullable(),
})

/** `POST /api/leads/:id/assign` {adviserId} answers {adviserId}; null takes it from everybody. */
export const assignLead = leadAction({
  path: '/:id/assign',
  body: assignment,
  act: async (req, lead, { adviserId }) => {
    if (!lead.permissions.assign) {
      throw refusal(403, 'Solo quien lleva esta solicitud puede pasarla a otra persona.')
    }
    const changed = await req.payload.update({
      collection: 'leads',
      id: lead.id,
      data: { assignedTo: adviserId },
      depth: 0,
      overrideAccess: false,
      req,
    })
    // Payload drops a field it does not let somebody change, and says nothing.
    if (idOf(changed.assignedTo) !== adviserId) {
      throw refusal(403, 'Tu función no permite reasignar.')
    }
    return { adviserId }
  },
})
