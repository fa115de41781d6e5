import type { AdCourse } from '@cep/contracts/ad-proposal'
import type { AdLanguage, Modality } from '@cep/contracts/vocabulary'

/** The sentences that advertisements are made of when no model writes them. */
export type AdWording = {
  courseOf: (name: string) => string
  hoursAndModality: (hours: number, modality: Modality) => string
  inCity: (city: string) => string
  online: string
  price: (cents: number) => string
  inArea: (area: string) => string
  ask: string
  facts: (course: AdCourse) => string
  learn: (objective: string) => string | null
  outcomes: (list: readonly string[]) => string
  benefits: (list: readonly string[]) => string
  requirement: (text: string) => string
  closing: readonly string[]
  hashtags: readonly string[]
  modalityTag: Record<Modality, string>
}

const euros = (cents: number) =>
  `${(cents / 100).toLocaleString('es-ES', { useGrouping: 'always', maximumFractionDigits: cents % 100 ? 2 : 0 })} €`

/** The first entries that make a sentence of at most `most` characters; none makes no sentence. */
function enumerate(list: readonly string[], most: number): string {
  const short = list.map((entry) => entry.replace(/[.;]$/, '')).filter((entry) => entry.length <= most)
  let text = ''
  for (const entry of short) {
    const next = text === '' ? entry : `${text}, ${lowered(entry)}`
    if (next.length > most) break
    text = next
  }
  return text
}

/** "Oficial de peluquería" → "oficial de peluquería"; acronyms keep their capitals. */
const lowered = (text: string) =>
  /^\p{Lu}{2}/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)

const place = ({ cities, modality }: AdCourse) =>
  modality !== 'online' && cities.length === 1 ? cities[0] : null

const spanishModality: Record<Modality, string> = {
  presencial: 'presencial',
  online: 'online',
  hibrido: 'semipresencial',
}

const es: AdWording = {
  courseOf: (name) => `Curso: ${name}`,
  hoursAndModality: (hours, modality) => `${hours} horas, ${spanishModality[modality]}`,
  inCity: (city) => `Estúdialo en ${city}`,
  online: 'Estúdialo online',
  price: (cents) => (cents === 0 ? 'Formación gratuita' : `Precio: ${euros(cents)}`),
  inArea: (area) => `Formación en ${lowered(area)}`,
  ask: 'Pide información del curso',
  facts: (course) =>
    `${course.name}: ${course.durationHours} horas, modalidad ${spanishModality[course.modality]}${place(course) ? `, en ${place(course)}` : ''}.`,
  learn: (objective) =>
    /^\p{L}+(?:ar|er|ir|arse|erse|irse)\b/u.test(objective)
      ? `Aprende a ${lowered(objective.replace(/\.$/, ''))}.`
      : null,
  outcomes: (list) => `Salidas profesionales: ${lowered(enumerate(list, 95))}.`,
  benefits: (list) => `Incluye: ${lowered(enumerate(list, 110))}.`,
  requirement: (text) => `Para entrar: ${lowered(text.replace(/\.$/, ''))}.`,
  closing: [
    'Pide información y te contamos fechas, precio y plazas libres.',
    'Consulta el temario, los requisitos y las próximas fechas.',
    'Resuelve tus dudas con nuestro equipo.',
    'Pide información.',
  ],
  hashtags: ['#Formación', '#Cursos', '#FormaciónProfesional', '#Aprender', '#Estudiar'],
  modalityTag: { presencial: '#Presencial', online: '#CursoOnline', hibrido: '#Semipresencial' },
}

const englishModality: Record<Modality, string> = {
  presencial: 'on campus',
  online: 'online',
  hibrido: 'blended',
}

const en: AdWording = {
  courseOf: (name) => `Course: ${name}`,
  hoursAndModality: (hours, modality) => `${hours} hours, ${englishModality[modality]}`,
  inCity: (city) => `Study it in ${city}`,
  online: 'Study it online',
  price: (cents) =>
    cents === 0
      ? 'Free training'
      : `Price: €${(cents / 100).toLocaleString('en-GB', { maximumFractionDigits: cents % 100 ? 2 : 0 })}`,
  inArea: (area) => `Training in ${lowered(area)}`,
  ask: 'Ask about the course',
  facts: (course) =>
    `${course.name}: ${course.durationHours} hours, ${englishModality[course.modality]}${place(course) ? `, in ${place(course)}` : ''}.`,
  // The course's own sentences are Spanish.
  learn: () => null,
  outcomes: () => '',
  benefits: () => '',
  requirement: () => '',
  closing: [
    'Ask us and we will tell you about dates, price and free places.',
    'See the syllabus, the entry requirements and the next dates.',
    'Our team will answer your questions.',
    'Ask for details.',
  ],
  hashtags: ['#Training', '#Courses', '#VocationalTraining', '#Learning', '#Study'],
  modalityTag: { presencial: '#OnCampus', online: '#OnlineCourse', hibrido: '#BlendedLearning' },
}

const catalanModality: Record<Modality, string> = {
  presencial: 'presencial',
  online: 'en línia',
  hibrido: 'semipresencial',
}

const ca: AdWording = {
  courseOf: (name) => `Curs: ${name}`,
  hoursAndModality: (hours, modality) => `${hours} hores, ${catalanModality[modality]}`,
  inCity: (city) => `Estudia'l a ${city}`,
  online: "Estudia'l en línia",
  price: (cents) => (cents === 0 ? 'Formació gratuïta' : `Preu: ${euros(cents)}`),
  inArea: (area) => `Formació: ${area}`,
  ask: 'Demana informació del curs',
  facts: (course) =>
    `${course.name}: ${course.durationHours} hores, modalitat ${catalanModality[course.modality]}${place(course) ? `, a ${place(course)}` : ''}.`,
  learn: () => null,
  outcomes: () => '',
  benefits: () => '',
  requirement: () => '',
  closing: [
    "Demana informació i t'expliquem dates, preu i places lliures.",
    'Consulta el temari, els requisits i les properes dates.',
    'El nostre equip respon els teus dubtes.',
    'Demana informació.',
  ],
  hashtags: ['#Formació', '#Cursos', '#FormacióProfessional', '#Aprendre', '#Estudiar'],
  modalityTag: { presencial: '#Presencial', online: '#CursEnLínia', hibrido: '#Semipresencial' },
}

export const adWording: Record<AdLanguage, AdWording> = { es, en, ca }
