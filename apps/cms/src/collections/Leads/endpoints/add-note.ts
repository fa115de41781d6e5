import { sql } from '@payloadcms/db-postgres/drizzle'
import { z } from 'zod'
import { refusal } from '../../../access/refusal.ts'
import { transactionOf } from '../../../database/transaction-of.ts'
import { writeAudit } from '../../Audit/write-audit.ts'
import { leadAction } from './lead-endpoint.ts'

const note = z.object({
  text: z
    .string('Escribe la nota.')
    .trim()
    .min(1, 'Escribe la nota.')
    .max(2000, 'Escribe como mucho 2000 caracteres.'),
})

/** `POST /api/leads/:id/notes` {text} answers {id}. The audit says that there is a note, not what it says. */
export const addNote = leadAction({
  path: '/:id/notes',
  body: note,
  act: async (req, lead, { text }) => {
    if (!lead.permissions.work) {
      throw refusal(403, 'Solo quien lleva esta solicitud puede añadir notas.')
    }
    const transaction = await transactionOf(req)
    const { rows } = await transaction.execute(sql`
      INSERT INTO lead_activity (lead_id, kind, actor_id, detail)
      VALUES (${lead.id}, 'note', ${req.user.id}, ${JSON.stringify({ text })}::jsonb)
      RETURNING id`)
    // A note is no field of the lead, so the collection's own audit does not see it.
    await writeAudit(req, { action: 'note', collection: 'leads', id: lead.id })
    return { id: (rows[0] as { id: number }).id }
  },
})
