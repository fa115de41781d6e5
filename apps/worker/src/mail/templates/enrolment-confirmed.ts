import { inLanguages } from '@cep/contracts/language'
import type { EnrolmentFacts } from '../load-enrolment-facts.ts'
import type { MailContent } from '../mail-content.ts'
import type { TemplateInput } from '../template-input.ts'
import { enrolmentMail } from './enrolment-mail.ts'

/** To somebody who has just been enrolled and has a seat. */
export function enrolmentConfirmed(enrolment: EnrolmentFacts, input: TemplateInput): MailContent {
  const { course, language, number, firstName } = enrolment
  const texts = TEXTS[language]
  const wording = {
    subject: texts.subject(course),
    preheader: texts.preheader(number),
    title: texts.title(firstName),
    news: [texts.enrolled, { strong: course }, texts.yours],
    endHeading: texts.changeHeading,
    end: texts.change,
    why: texts.why,
  }
  return enrolmentMail(enrolment, wording, input)
}

const TEXTS = inLanguages({
  es: {
    subject: (course: string) => `Tu matrícula en ${course}`,
    preheader: (number: string) => `Tienes plaza. Tu matrícula es la ${number}.`,
    title: (firstName: string) => `Hola, ${firstName}. Tienes plaza.`,
    enrolled: 'Te hemos matriculado en ',
    yours: '. La plaza es tuya.',
    changeHeading: 'Si algo cambia',
    change: 'Si no puedes venir o hay algún dato mal, responde a este correo.',
    why: 'Recibes este correo porque te has matriculado en este curso.',
  },
  en: {
    subject: (course) => `Your enrolment on ${course}`,
    preheader: (number) => `You have a place. Your enrolment number is ${number}.`,
    title: (firstName) => `Hello, ${firstName}. You have a place.`,
    enrolled: 'We have enrolled you on ',
    yours: '. The place is yours.',
    changeHeading: 'If something changes',
    change: 'If you cannot come, or any of this is wrong, reply to this email.',
    why: 'You are receiving this email because you have enrolled on this course.',
  },
})
