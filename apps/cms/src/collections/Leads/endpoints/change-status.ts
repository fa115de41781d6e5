import { LEAD_STATUSES, leadStatusLabels } from '@cep/contracts/vocabulary'
import { z } from 'zod'
import { refusal } from '../../../access/refusal.ts'
import { leadAction } from './lead-endpoint.ts'

const statusChange = z.object({
  status: z.enum(LEAD_STATUSES, 'Ese estado no existe.'),
  /** What the sender last saw; a lead that a colleague has changed meanwhile is not overwritten. */
  from: z.enum(LEAD_STATUSES).optional(),
})

/** `POST /api/leads/:id/status` {status, from?} answers {status}; 409 when `from` no longer holds. */
export const changeStatus = leadAction({
  path: '/:id/status',
  body: statusChange,
  act: async (req, lead, { status, from }) => {
    if (!lead.permissions.work) {
      throw refusal(403, 'Solo quien lleva esta solicitud puede cambiar su estado.')
    }
    if (from && from !== lead.status) {
      const current = leadStatusLabels[lead.status].es.toLowerCase()
      throw refusal(409, `Alguien la ha cambiado antes: ahora está ${current}.`)
    }
    const changed = await req.payload.update({
      collection: 'leads',
      id: lead.id,
      data: { status },
      depth: 0,
      overrideAccess: false,
      req,
    })
    // Payload drops a field it does not let somebody change, and says nothing.
    if (changed.status !== status) {
      throw refusal(403, 'Tu función no permite cambiar el estado.')
    }
    return { status }
  },
})
