import { formatPhone } from '@cep/contracts/phone'
import {
  contactChannelLabels,
  contactTimeLabels,
  languageLabels,
  leadSourceLabels,
} from '@cep/contracts/vocabulary'
import { clickToChat } from '@cep/integrations/whatsapp/click-to-chat'
import { ageInWords, dayInWords, momentInWords, spanInWords } from '../../wording/spanish-time.ts'
import type { LeadFacts } from '../load-lead-facts.ts'
import type { Block } from '../mail-content.ts'
import { scoreReasons } from './score-reasons.ts'

type Reader = { readerName: string; centreName: string; publicUrl: string; now: Date }

/** One tap each: call, WhatsApp with a greeting already written, the lead in the panel; what they prefer first. */
export function leadButtons(lead: LeadFacts, reader: Reader): Block {
  const greeting = [
    `Hola, ${lead.firstName}. Soy ${firstNameOf(reader.readerName)}, de ${reader.centreName}.`,
    lead.course ? `Nos has pedido información sobre «${lead.course.name}».` : 'Nos has pedido información.',
    '¿Te viene bien que hablemos?',
  ].join(' ')
  const call = { label: `Llamar al ${formatPhone(lead.phone)}`, href: `tel:${lead.phone}` }
  const write = { label: 'Escribir por WhatsApp', href: clickToChat(lead.phone, greeting) }
  const [first, second] = lead.preferredContact === 'whatsapp' ? [write, call] : [call, write]
  return {
    kind: 'buttons',
    buttons: [
      first,
      { ...second, isQuiet: true },
      {
        label: 'Abrir la solicitud',
        href: `${reader.publicUrl}/admin/collections/leads/${lead.id}`,
        isQuiet: true,
      },
    ],
  }
}

/** What an adviser wants to know before dialling. */
export function leadDetails(lead: LeadFacts, now: Date): Block[] {
  const { run, preferredContact, preferredTime } = lead
  const preference = [
    preferredContact && contactChannelLabels[preferredContact].es,
    preferredTime && contactTimeLabels[preferredTime].es.replace(/^./, (letter) => letter.toLowerCase()),
  ].filter(Boolean)
  const facts = [
    { label: 'Curso', value: lead.course?.name ?? 'Sin curso concreto' },
    { label: 'Convocatoria', value: run && `${run.code}, empieza el ${dayInWords(run.startDate, now)}` },
    { label: 'Sede', value: lead.campus?.name },
    { label: 'Prefiere', value: preference.join(', ') },
    { label: 'Idioma', value: lead.language !== 'es' && languageLabels[lead.language].es },
    { label: 'Correo', value: lead.email, href: `mailto:${lead.email}` },
    { label: 'Origen', value: leadSourceLabels[lead.source].es },
    { label: 'Pedida', value: ageInWords(lead.createdAt, now), note: momentInWords(lead.createdAt, now) },
    {
      label: 'Contactar antes',
      value: lead.slaDueAt && momentInWords(lead.slaDueAt, now),
      ...(lead.slaDueAt ? { note: deadlineInWords(lead.slaDueAt, now) } : {}),
    },
    {
      label: 'Puntuación',
      value: lead.score !== null && `${lead.score} de 100`,
      note: scoreReasons(lead.scoreParts),
    },
    { label: 'Referencia', value: lead.reference },
  ].flatMap(({ value, ...fact }) => (value ? [{ ...fact, value }] : []))
  const message: Block[] = lead.message
    ? [
        { kind: 'heading', text: 'Su mensaje' },
        { kind: 'quote', text: lead.message.trim() },
      ]
    : []
  return [...message, { kind: 'heading', text: 'Los datos' }, { kind: 'facts', facts }]
}

/** "faltan 3 horas y 50 minutos", "el plazo terminó hace 20 minutos". */
function deadlineInWords(due: Date, now: Date): string {
  if (due <= now) return `el plazo terminó ${ageInWords(due, now)}`
  const left = spanInWords(now, due)
  return `${/^1 \S+$/.test(left) ? 'falta' : 'faltan'} ${left}`
}

export const firstNameOf = (name: string) => name.trim().split(/\s+/)[0] ?? name
