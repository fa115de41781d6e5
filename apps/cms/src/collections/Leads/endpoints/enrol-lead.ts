import { z } from 'zod'
import { refusal } from '../../../access/refusal.ts'
import type { Enrolment, Lead } from '../../../payload-types.ts'
import { enrolStudent } from '../../Enrolments/enrol-student.ts'
import { studentOfLead } from '../../Students/student-of-lead.ts'
import type { StaffRequest } from '../../staff-request.ts'
import { type LockedLead, leadAction } from './lead-endpoint.ts'

const enrolment = z.object({
  run: z.int('Elige una convocatoria.').positive('Elige una convocatoria.'),
  /** What the sender saw: without it, nobody is put on a list who was promised a seat a minute ago. */
  acceptsWaitlist: z.boolean().default(false),
})

/**
 * `POST /api/leads/:id/enrol` {run, acceptsWaitlist?} makes the person a student (the one with the same
 * address, where there is one), enrols them and closes the lead, or does nothing of it. Answers
 * {enrolment: {id, number, status, waitlistPosition}, student: {id, isNew}}; sent twice, the same.
 * 409 when the run is full and no waiting list was spoken of.
 */
export const enrolLead = leadAction({
  path: '/:id/enrol',
  body: enrolment,
  act: async (req, locked, { run, acceptsWaitlist }) => {
    if (!locked.permissions.work) throw refusal(403, 'Solo quien lleva esta solicitud puede matricular.')
    if (locked.status === 'spam') throw refusal(409, 'Está marcada como spam. Reábrela antes de matricular.')
    const lead = await req.payload.findByID({ collection: 'leads', id: locked.id, depth: 0, req })
    const student = await studentOfLead(req, lead)
    const enrolled = await enrolStudent(req, { student: student.id, run, lead: lead.id })
    if (enrolled.status === 'waitlisted' && enrolled.isNew && !acceptsWaitlist) {
      throw refusal(
        409,
        'La convocatoria se ha completado ahora mismo. Puedes apuntarle a la lista de espera.',
      )
    }
    await closeLead(req, locked, lead)
    return { enrolment: shown(enrolled), student: { id: student.id, isNew: student.isNew } }
  },
})

async function closeLead(req: StaffRequest, { status }: LockedLead, { id }: Lead): Promise<void> {
  if (status === 'enrolled') return
  await req.payload.update({
    collection: 'leads',
    id,
    data: { status: 'enrolled' },
    depth: 0,
    overrideAccess: false,
    req,
  })
}

function shown({ id, number, status, waitlistPosition }: Enrolment) {
  return { id, number, status, waitlistPosition: waitlistPosition ?? null }
}
