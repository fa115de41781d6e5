import { formatPhone } from '@cep/contracts/phone'
import { leadStatusLabels } from '@cep/contracts/vocabulary'
import type { PersonalData } from '../../privacy/collect-personal-data.ts'
import { dayInWords } from '../../wording/spanish-time.ts'
import type { Block, MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { publicFooter } from './public-footer.ts'

/** Everything we hold on a person: readable in the mail, complete in the file attached to it. */
export function privacyExport(data: PersonalData, input: TemplateInput): MailContent {
  const isEmpty = data.leads.length === 0
  return {
    subject: 'La copia de tus datos',
    preheader: isEmpty
      ? 'No guardamos ningún dato con este correo.'
      : 'En el correo, resumida; en el archivo, completa.',
    title: isEmpty ? 'No guardamos datos tuyos' : 'Esto es lo que sabemos de ti',
    blocks: isEmpty
      ? [{ kind: 'paragraph', text: ['Hemos buscado este correo en todo lo que guardamos y no está.'] }]
      : [
          {
            kind: 'paragraph',
            text: [
              'Debajo está resumido. El archivo adjunto, ',
              { strong: 'mis-datos.json' },
              ', lo tiene todo: solicitudes, consentimientos y lo que hemos anotado.',
            ],
          },
          ...data.leads.flatMap((lead) => leadBlocks(lead, input.now)),
        ],
    footer: publicFooter(
      'Recibes este correo porque has confirmado que quieres una copia de tus datos.',
      input,
    ),
  }
}

function leadBlocks(lead: PersonalData['leads'][number], now: Date): Block[] {
  const consents = lead.consents.map(
    ({ givenAt, marketing }) =>
      `${dayInWords(givenAt.slice(0, 10), now)}: tratar tus datos${marketing ? ' y recibir publicidad' : ''}`,
  )
  const facts = [
    { label: 'Fecha', value: dayInWords(lead.createdAt.slice(0, 10), now) },
    { label: 'Nombre', value: `${lead.firstName} ${lead.lastName}` },
    { label: 'Correo', value: lead.email },
    { label: 'Teléfono', value: formatPhone(lead.phone) },
    { label: 'Curso', value: lead.course },
    { label: 'Sede', value: lead.campus },
    { label: 'Mensaje', value: lead.message },
    { label: 'Estado', value: leadStatusLabels[lead.status].es },
    { label: 'Consentimientos', value: consents.join('; ') },
    { label: 'Anotaciones', value: String(lead.activity.length) },
  ].flatMap(({ label, value }) => (value ? [{ label, value }] : []))
  return [
    { kind: 'heading', text: `Solicitud ${lead.reference}` },
    { kind: 'facts', facts },
  ]
}
