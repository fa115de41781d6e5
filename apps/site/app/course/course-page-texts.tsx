import { inLanguages } from '@cep/contracts/language'
import type { Funding } from '@cep/contracts/vocabulary'
import type { ReactNode } from 'react'

type Fundings = Record<Funding, string | null>

const spanishFundings: Fundings = {
  SEPE: 'Lo financia el Servicio Público de Empleo (SEPE).',
  SCE: 'Lo financia el Servicio Cántabro de Empleo.',
  mixto: 'Una parte la paga una ayuda pública y otra tú.',
  privado: null,
}
const englishFundings: Fundings = {
  SEPE: 'Funded by SEPE, Spain’s public employment service.',
  SCE: 'Funded by SCE, the public employment service of Cantabria.',
  mixto: 'Public funding pays one part, you pay the other.',
  privado: null,
}

/** The pages of a course and of one of its runs. */
export const coursePageTexts = inLanguages({
  es: {
    courses: 'Cursos',
    whenAndWhere: 'Cuándo y dónde',
    weTellYou: 'Te avisamos cuando abra',
    moreDates: (more: number) => (more === 1 ? 'Hay 1 fecha más' : `Hay ${more} fechas más`),
    partOf: (link: ReactNode): ReactNode => <>Forma parte del ciclo {link}</>,
    description: 'El curso',
    objectives: 'Lo que sabrás hacer',
    syllabus: 'Temario',
    requirements: 'Lo que necesitas para entrar',
    outcomes: 'Al terminar',
    benefits: 'Incluye',
    financialAid:
      'Puedes pedir beca o pagar a plazos en este curso. Cuéntanos tu caso al pedir información y te decimos qué te corresponde.',
    runs: (total: number): string => (total === 1 ? 'Convocatoria' : 'Convocatorias'),
    noRuns:
      'Todavía no hay fecha. Pide información y te avisamos en cuanto se abra la próxima; no te compromete a nada.',
    until: (timetable: string, date: string) => `${timetable}. Hasta el ${date}.`,
    enrolBy: (date: string) => `Matrícula hasta el ${date}.`,
    others: 'Si este no es',
    runDescription: (run: { course: string; place: string; day: string; timetable: string; price: string }) =>
      `${run.course} en ${run.place}: empieza el ${run.day}, ${run.timetable}. Te queda por pagar: ${run.price}.`,
    fundings: spanishFundings,
    groupSize: (most: number) => `Grupo de ${most} personas como mucho.`,
    timetable: 'Horario',
    where: 'Dónde',
    onlineFromHome: 'Online, desde casa',
    ends: 'Termina',
    duration: 'Duración',
    enrolmentUntil: 'Matrícula hasta',
    instructor: 'Profesorado',
    wholeCourse: 'Ver el curso completo',
  },
  en: {
    courses: 'Courses',
    whenAndWhere: 'When and where',
    weTellYou: 'We will tell you when it opens',
    moreDates: (more) => (more === 1 ? '1 more date' : `${more} more dates`),
    partOf: (link) => <>Part of the qualification {link}</>,
    description: 'The course',
    objectives: 'What you will be able to do',
    syllabus: 'Syllabus',
    requirements: 'What you need to get in',
    outcomes: 'When you finish',
    benefits: 'Includes',
    financialAid:
      'You can apply for a grant or pay in instalments on this course. Tell us about your situation when you ask for information, and we will tell you what you are entitled to.',
    runs: (total) => (total === 1 ? 'Start date' : 'Start dates'),
    noRuns:
      'There is no date yet. Ask for information and we will tell you as soon as the next one opens; it does not commit you to anything.',
    until: (timetable, date) => `${timetable}. Until ${date}.`,
    enrolBy: (date) => `Enrol by ${date}.`,
    others: 'If this is not the one',
    runDescription: (run) =>
      `${run.course} in ${run.place}: starts on ${run.day}, ${run.timetable}. What you pay: ${run.price}.`,
    fundings: englishFundings,
    groupSize: (most) => `A group of ${most} people at most.`,
    timetable: 'Timetable',
    where: 'Where',
    onlineFromHome: 'Online, from home',
    ends: 'Ends',
    duration: 'Length',
    enrolmentUntil: 'Enrol by',
    instructor: 'Taught by',
    wholeCourse: 'See the whole course',
  },
})
