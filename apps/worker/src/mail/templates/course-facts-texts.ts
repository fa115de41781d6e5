import { inLanguages } from '@cep/contracts/language'
import { priceInEnglish, timetableInEnglish } from '../../wording/english-course.ts'
import { dayInEnglish } from '../../wording/english-time.ts'
import { priceInWords, timetableInWords } from '../../wording/spanish-course.ts'
import { dayInWords } from '../../wording/spanish-time.ts'

const NBSP = '\u00a0'

/** The four answers about a course. */
export const courseFactsTexts = inLanguages({
  es: {
    starts: 'Empieza',
    noDate: 'Sin fecha por ahora. Te avisamos cuando la haya.',
    day: dayInWords,
    timetable: 'Horario',
    timetableOf: timetableInWords,
    where: 'Dónde',
    leftToPay: 'Te queda por pagar',
    price: priceInWords,
    priceOf: (left: string, base: string) => `${left} de ${base}`,
    subsidy: (percentage: number) => `subvencionado al ${String(percentage).replace('.', ',')}${NBSP}%`,
    seats: 'Plazas',
    notOpen: 'La matrícula aún no está abierta',
    closed: 'La matrícula está cerrada',
    full: 'Completo por ahora. Te avisamos si queda una libre.',
    seatsLeft: (left: number) => (left === 1 ? 'Hoy queda 1' : `Hoy quedan ${left}`),
  },
  en: {
    starts: 'Starts',
    noDate: 'No date for now. We will tell you when there is one.',
    day: dayInEnglish,
    timetable: 'Timetable',
    timetableOf: timetableInEnglish,
    where: 'Where',
    leftToPay: 'What you pay',
    price: priceInEnglish,
    priceOf: (left, base) => `${left} of ${base}`,
    subsidy: (percentage) => `${percentage}% subsidised`,
    seats: 'Places',
    notOpen: 'Enrolment is not open yet',
    closed: 'Enrolment is closed',
    full: 'Full for now. We will tell you if a place comes up.',
    seatsLeft: (left) => `${left} left today`,
  },
})
