import { ageInWords } from '../../wording/spanish-time.ts'
import type { LeadFacts } from '../load-lead-facts.ts'
import type { MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { leadButtons, leadDetails } from './lead-details.ts'
import { staffFooter } from './public-footer.ts'

/** To the centre manager: a lead that nobody contacted in time, and whose it is. */
export function leadEscalated(lead: LeadFacts, readerName: string, input: TemplateInput): MailContent {
  const { now, publicUrl, centre } = input
  const person = `${lead.firstName} ${lead.lastName}`
  const owner = lead.adviser?.name

  return {
    language: 'es',
    subject: `Sin contactar en plazo: ${lead.course?.name ?? 'solicitud sin curso concreto'}`,
    preheader: `${person} escribió ${ageInWords(lead.createdAt, now)} y nadie le ha contestado.`,
    title: `${person} sigue sin respuesta`,
    blocks: [
      {
        kind: 'paragraph',
        text: [
          `Nos escribió ${ageInWords(lead.createdAt, now)}. `,
          ...(owner
            ? ['La lleva ', { strong: owner }, ', que aún no la ha marcado como contactada. ']
            : ['No la lleva nadie. ']),
          'Puedes llamar tú o pasarla a otra persona.',
        ],
      },
      leadButtons(lead, { readerName, centreName: centre.name, publicUrl, now }),
      ...leadDetails(lead, now),
    ],
    footer: staffFooter(
      'Recibes este correo porque gestionas el centro y el plazo de esta solicitud ha terminado.',
    ),
  }
}
