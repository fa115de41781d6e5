import { beforeInWords } from '../../wording/spanish-time.ts'
import type { LeadFacts } from '../load-lead-facts.ts'
import type { MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { firstNameOf, leadButtons, leadDetails } from './lead-details.ts'
import { staffFooter } from './public-footer.ts'

/** To the adviser who now has a lead: who it is, what they want, by when, and one tap to call. */
export function leadAssigned(lead: LeadFacts, readerName: string, input: TemplateInput): MailContent {
  const { now, publicUrl, centre } = input
  const person = `${lead.firstName} ${lead.lastName}`
  const isWaiting = lead.slaDueAt !== null && lead.status === 'new'
  const deadline = isWaiting && lead.slaDueAt ? beforeInWords(lead.slaDueAt, now) : null

  return {
    language: 'es',
    subject: `Nueva solicitud: ${lead.course?.name ?? 'sin curso concreto'}`,
    preheader: deadline ? `${person}. Contacta ${deadline}.` : `${person}. Ahora la llevas tú.`,
    title: `${person} espera tu respuesta`,
    blocks: [
      {
        kind: 'paragraph',
        text: [
          `${firstNameOf(readerName)}, esta solicitud la llevas tú.`,
          ...(deadline ? [' Contacta ', { strong: deadline }, '.'] : []),
        ],
      },
      leadButtons(lead, { readerName, centreName: centre.name, publicUrl, now }),
      ...leadDetails(lead, now),
    ],
    footer: staffFooter('Recibes este correo porque la solicitud está asignada a ti.'),
  }
}
