import { inLanguages } from '@cep/contracts/language'
import { formatPhone } from '@cep/contracts/phone'
import type { ContactChannel, ContactTime } from '@cep/contracts/vocabulary'
import { beforeInEnglish, momentInEnglish } from '../../wording/english-time.ts'
import { beforeInWords, momentInWords } from '../../wording/spanish-time.ts'

/** How an adviser gets in touch, after their name. */
type Contact = Record<ContactChannel, (phone: string) => string>

const spanishContact: Contact = {
  phone: (phone) => ` te llama al ${formatPhone(phone)}`,
  whatsapp: (phone) => ` te escribe por WhatsApp al ${formatPhone(phone)}`,
  email: () => ' te escribe a este correo',
}
const englishContact: Contact = {
  phone: (phone) => ` will call you on ${formatPhone(phone)}`,
  whatsapp: (phone) => ` will write to you on WhatsApp at ${formatPhone(phone)}`,
  email: () => ' will write to you at this address',
}

const spanishTimes: Record<ContactTime, string> = {
  morning: ', por la mañana (9:00 a 12:00)',
  midday: ', a mediodía (12:00 a 15:00)',
  afternoon: ', por la tarde (15:00 a 20:00)',
  any: '',
}
const englishTimes: Record<ContactTime, string> = {
  morning: ', in the morning (9am to 12pm)',
  midday: ', around midday (12pm to 3pm)',
  afternoon: ', in the afternoon (3pm to 8pm)',
  any: '',
}

/** The welcome, piece by piece. */
export const leadWelcomeTexts = inLanguages({
  es: {
    asked: 'Nos has pedido información sobre ',
    askedAnything: 'Nos has pedido información. Cuéntanos qué buscas cuando hablemos.',
    next: 'Qué pasa ahora',
    somebody: 'Alguien de nuestro equipo',
    contact: spanishContact,
    times: spanishTimes,
    atTheLatest: ' Como muy tarde, ',
    moment: momentInWords,
    questions: 'Resolvemos tus dudas sobre fechas, horario, precio y requisitos.',
    enrolling: 'Si quieres la plaza, te explicamos cómo matricularte y qué documentos hacen falta.',
    seeCourse: 'Ver el curso',
    inAHurry: 'Si prefieres no esperar',
    callUs: 'Llámanos al ',
    ourPhone: formatPhone,
    writeToUs: 'Escríbenos',
    reference: ' y di tu referencia, ',
    replyToThis: 'También puedes responder a este correo.',
    subject: (course: string) => `Tu solicitud sobre ${course}`,
    subjectOfAnything: 'Hemos recibido tu solicitud',
    replyBy: (deadline: Date, now: Date) => `Te contestamos ${beforeInWords(deadline, now)}.`,
    yourReference: (reference: string) => `Tu referencia es ${reference}.`,
    title: (firstName: string) => `Hola, ${firstName}. Ya tenemos tu solicitud.`,
    why: 'Recibes este correo porque has pedido información a nuestro centro.',
  },
  en: {
    asked: 'You asked us for information about ',
    askedAnything: 'You asked us for information. Tell us what you are looking for when we talk.',
    next: 'What happens now',
    somebody: 'Somebody from our team',
    contact: englishContact,
    times: englishTimes,
    atTheLatest: ' At the latest, ',
    moment: momentInEnglish,
    questions: 'We answer your questions about dates, timetable, price and entry requirements.',
    enrolling: 'If you want the place, we explain how to enrol and which documents you need.',
    seeCourse: 'See the course',
    inAHurry: 'If you would rather not wait',
    callUs: 'Call us on ',
    // With the country code: whoever reads English may not be calling from Spain.
    ourPhone: (e164) => formatPhone(e164).replace(/^(?!\+)/, '+34 '),
    writeToUs: 'Write to us',
    reference: ' and give your reference, ',
    replyToThis: 'You can also reply to this email.',
    subject: (course) => `Your request about ${course}`,
    subjectOfAnything: 'We have received your request',
    replyBy: (deadline, now) => `We will reply ${beforeInEnglish(deadline, now)}.`,
    yourReference: (reference) => `Your reference is ${reference}.`,
    title: (firstName) => `Hello, ${firstName}. We have your request.`,
    why: 'You are receiving this email because you asked our centre for information.',
  },
})
