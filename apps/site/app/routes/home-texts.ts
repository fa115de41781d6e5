import { inLanguages } from '@cep/contracts/language'
import { NBSP } from '../formatting/format.ts'

/** The home page. */
export const homeTexts = inLanguages({
  es: {
    title: (siteName: string) => `${siteName}: cursos y ciclos de FP`,
    description: (courses: number, campuses: number) =>
      `${courses} cursos y ciclos de formación profesional en ${campuses} sedes y online. Cada uno con su fecha de inicio, lo que te queda por pagar y las plazas libres.`,
    headline: 'Tu próximo oficio empieza',
    // "el 1 de" stays on one line, so that the month ends the headline.
    startsOn: (date: string) => `el ${date}`.replace(/^el (\d+) de /, `el${NBSP}$1${NBSP}de `),
    startsHere: 'aquí',
    lead: (courses: number, campuses: number) =>
      `${courses} cursos y ciclos en ${campuses} sedes y online. Antes de preguntar ya sabes cuándo empieza cada uno, cuánto te queda por pagar y si hay plaza.`,
    searchLabel: 'Qué quieres aprender',
    searchPlaceholder: 'Cocina, veterinaria, Excel…',
    search: 'Buscar',
    freeCourses: 'Cursos gratis',
    online: 'Online',
    startingSoonest: 'Los que empiezan antes',
    featured: 'Cursos destacados',
    areas: 'Para trabajar con las manos, con la cabeza o con las dos',
    course: (count: number): string => (count === 1 ? 'curso' : 'cursos'),
    startHere: 'Empieza por aquí',
    allCourses: (count: number) => `Ver los ${count} cursos`,
    howItWorks: 'De la pregunta a la plaza',
    steps: [
      {
        title: 'Pides información',
        text: 'Nombre, correo y teléfono. Un minuto, sin crear ninguna cuenta.',
      },
      {
        title: 'Te contesta una persona',
        text: 'Una asesora de tu sede, en menos de 4 horas laborables y por donde tú digas: teléfono, correo o WhatsApp.',
      },
      {
        title: 'Decides con todo delante',
        text: 'Fechas, horario, precio después de la ayuda y plazas. Si no encaja, te lo decimos.',
      },
    ],
    campuses: 'Cerca de ti, o desde casa',
    posts: 'Para decidir con calma',
    goToBlog: 'Ir al blog',
  },
  en: {
    title: (siteName) => `${siteName}: vocational courses in Spain`,
    description: (courses, campuses) =>
      `${courses} vocational courses and qualifications on ${campuses} campuses in Spain and online, each with its start date, what you pay after the subsidy and the places left.`,
    headline: 'Your next step starts',
    startsOn: (date) => `on ${date.replace(' ', NBSP)}`,
    startsHere: 'here',
    lead: (courses, campuses) =>
      `${courses} courses and qualifications on ${campuses} campuses and online. Before you even ask, you know when each one starts, how much you pay and whether there is a place.`,
    searchLabel: 'What would you like to learn? Search in Spanish',
    searchPlaceholder: 'Cocina, veterinaria, Excel…',
    search: 'Search',
    freeCourses: 'Free courses',
    online: 'Online',
    startingSoonest: 'Starting soonest',
    featured: 'Featured courses',
    areas: 'Work with your hands, your head or both',
    course: (count) => (count === 1 ? 'course' : 'courses'),
    startHere: 'Start here',
    allCourses: (count) => `See all ${count} courses`,
    howItWorks: 'From a question to a place',
    steps: [
      {
        title: 'You ask for information',
        text: 'Name, email and phone. It takes a minute, and there is no account to create.',
      },
      {
        title: 'A person replies',
        text: 'An adviser at your campus, within 4 working hours and the way you choose: phone, email or WhatsApp.',
      },
      {
        title: 'You decide with the facts',
        text: 'Dates, timetable, price after the subsidy and places. If it does not suit you, we will say so.',
      },
    ],
    campuses: 'Near you, or from home',
    posts: 'Take your time to decide',
    goToBlog: 'Go to the blog',
  },
})
