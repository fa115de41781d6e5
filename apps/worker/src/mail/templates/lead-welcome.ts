import { formatPhone } from '@cep/contracts/phone'
import { type ContactTime, contactTimeLabels } from '@cep/contracts/vocabulary'
import { beforeInWords, momentInWords } from '../../wording/spanish-time.ts'
import type { LeadFacts } from '../load-lead-facts.ts'
import type { Block, Inline, MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { courseFacts } from './course-facts.ts'
import { publicFooter } from './public-footer.ts'

/** To somebody who asked for information: what happens next, and by when. */
export function leadWelcome(lead: LeadFacts, input: TemplateInput): MailContent {
  const { now, publicUrl } = input
  const { course, reference } = lead
  const deadline = lead.slaDueAt && lead.slaDueAt > now ? lead.slaDueAt : null
  const facts = courseFacts(lead, now)

  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: course
        ? ['Nos has pedido información sobre ', { strong: course.name }, '.']
        : ['Nos has pedido información. Cuéntanos qué buscas cuando hablemos.'],
    },
    { kind: 'heading', text: 'Qué pasa ahora' },
    {
      kind: 'steps',
      steps: [
        [
          ...contact(lead),
          ...(deadline ? [' Como muy tarde, ', { strong: momentInWords(deadline, now) }, '.'] : []),
        ],
        ['Resolvemos tus dudas sobre fechas, horario, precio y requisitos.'],
        ['Si quieres la plaza, te explicamos cómo matricularte y qué documentos hacen falta.'],
      ],
    },
  ]
  if (course) {
    blocks.push({ kind: 'heading', text: course.name }, { kind: 'facts', facts })
    if (course.slug) {
      blocks.push({
        kind: 'buttons',
        buttons: [{ label: 'Ver el curso', href: `${publicUrl}/cursos/${course.slug}` }],
      })
    }
  }
  blocks.push(
    { kind: 'heading', text: 'Si prefieres no esperar' },
    { kind: 'paragraph', text: reachUs(lead, input) },
  )

  return {
    subject: course ? `Tu solicitud sobre ${course.name}` : 'Hemos recibido tu solicitud',
    preheader: [
      deadline && `Te contestamos ${beforeInWords(deadline, now)}.`,
      `Tu referencia es ${reference}.`,
    ]
      .filter(Boolean)
      .join(' '),
    title: `Hola, ${lead.firstName}. Ya tenemos tu solicitud.`,
    blocks,
    footer: publicFooter('Recibes este correo porque has pedido información a nuestro centro.', input),
  }
}

/** Who gets in touch, how and when. */
function contact({ adviser, preferredContact, preferredTime, phone }: LeadFacts): Inline[] {
  const who: Inline = adviser ? { strong: adviser.name } : 'Alguien de nuestro equipo'
  const number = formatPhone(phone)
  const how = {
    phone: ` te llama al ${number}`,
    whatsapp: ` te escribe por WhatsApp al ${number}`,
    email: ' te escribe a este correo',
  }[preferredContact ?? 'phone']
  const when = preferredContact === 'email' ? '' : timeOfDay(preferredTime)
  return [who, `${how}${when}.`]
}

function timeOfDay(time: ContactTime | null): string {
  if (!time || time === 'any') return ''
  const label = contactTimeLabels[time].es
  return `, ${label.charAt(0).toLowerCase()}${label.slice(1)}`
}

function reachUs({ campus, reference }: LeadFacts, { centre }: TemplateInput): Inline[] {
  const phone = campus?.phone ?? centre.phone
  const call: Inline[] = phone
    ? ['Llámanos al ', { link: formatPhone(phone), href: `tel:${phone}` }, campus ? ` (${campus.name})` : '']
    : ['Escríbenos']
  const hours = campus ? ` ${campus.openingHours.trim().replace(/\.?$/, '.')}` : ''
  return [
    ...call,
    ' y di tu referencia, ',
    { strong: reference, isUnbroken: true },
    `.${hours} También puedes responder a este correo.`,
  ]
}
