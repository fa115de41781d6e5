import { inLanguages } from '@cep/contracts/language'
import type { EnrolmentFacts } from '../load-enrolment-facts.ts'
import type { MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { enrolmentMail } from './enrolment-mail.ts'

/** To somebody whose run is full: their place on its waiting list at the moment of writing. */
export function enrolmentWaitlisted(
  enrolment: EnrolmentFacts & { waitlistPosition: number },
  input: TemplateInput,
): MailContent {
  const { course, language, firstName, waitlistPosition } = enrolment
  const texts = TEXTS[language]
  const wording = {
    subject: texts.subject(course),
    preheader: texts.preheader(waitlistPosition),
    title: texts.title(firstName),
    news: [
      texts.full,
      { strong: course },
      texts.waiting,
      { strong: texts.place(waitlistPosition) },
      texts.whenFree,
    ],
    endHeading: texts.ifNotHeading,
    end: texts.ifNot,
    why: texts.why,
  }
  // Nothing is owed for a place on a list.
  return enrolmentMail({ ...enrolment, totalCents: 0, paidCents: 0 }, wording, input)
}

const TEXTS = inLanguages({
  es: {
    subject: (course: string) => `Lista de espera de ${course}`,
    preheader: (place: number) => `El curso está completo. Tu puesto en la lista de espera es el ${place}.`,
    title: (firstName: string) => `Hola, ${firstName}. Estás en la lista de espera.`,
    full: 'Ahora mismo no quedan plazas en ',
    waiting: '. Te hemos apuntado a la lista de espera: ',
    place: (place: number) => `tu puesto es el ${place}`,
    whenFree: '. Si queda una plaza y te toca, es tuya y te escribimos. No tienes que hacer nada.',
    ifNotHeading: 'Si no quieres esperar',
    ifNot: 'Responde a este correo y te borramos de la lista, o te proponemos otra fecha.',
    why: 'Recibes este correo porque has pedido plaza en este curso.',
  },
  en: {
    subject: (course) => `Waiting list for ${course}`,
    preheader: (place) => `The course is full. You are number ${place} on the waiting list.`,
    title: (firstName) => `Hello, ${firstName}. You are on the waiting list.`,
    full: 'There are no places left right now on ',
    waiting: '. We have put you on the waiting list: ',
    place: (place) => `you are number ${place}`,
    whenFree:
      '. If a place comes up and it is your turn, it is yours and we will write to you. There is nothing you need to do.',
    ifNotHeading: 'If you would rather not wait',
    ifNot: 'Reply to this email and we will take you off the list, or suggest another date.',
    why: 'You are receiving this email because you asked for a place on this course.',
  },
})
