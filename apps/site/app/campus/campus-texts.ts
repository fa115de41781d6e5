import { inLanguages } from '@cep/contracts/language'
import { joinEnglish } from '../formatting/english-format.ts'

type CampusFacts = { name: string; address: string; postalCode: string; city: string }

/** The list of campuses and the page of one. */
export const campusTexts = inLanguages({
  es: {
    name: 'Sedes',
    listDescription: (cities: string[]) =>
      `Dirección, teléfono, horario y próximas convocatorias de nuestras ${cities.length} sedes: ${cities.join(', ')}.`,
    listTitle: 'Nuestras sedes',
    listIntro: 'Pásate sin cita, llama o elige el curso que quieres en la sede que te queda a mano.',
    pageTitle: (city: string) => `Cursos de FP en ${city}`,
    description: ({ name, address, postalCode, city }: CampusFacts) =>
      `${name}: ${address}, ${postalCode} ${city}. Horario, teléfono, cursos con fecha y plazas libres.`,
    nextStarts: (city: string) => `Lo próximo en ${city}`,
    courses: 'Cursos que se dan aquí',
    writeTo: (city: string) => `Escribe a ${city}`,
    map: 'Ver en el mapa',
    ask: 'Pedir información',
  },
  en: {
    name: 'Campuses',
    listDescription: (cities) =>
      `Address, phone, opening hours and next start dates of our ${cities.length} campuses: ${joinEnglish(cities)}.`,
    listTitle: 'Our campuses',
    listIntro:
      'Drop in without an appointment, call, or choose the course you want on the campus nearest to you.',
    pageTitle: (city) => `Vocational courses in ${city}`,
    description: ({ name, address, postalCode, city }) =>
      `${name}: ${address}, ${postalCode} ${city}. Opening hours, phone, courses with dates and places left.`,
    nextStarts: (city) => `Starting soon in ${city}`,
    courses: 'Courses taught here',
    writeTo: (city) => `Write to ${city}`,
    map: 'See it on the map',
    ask: 'Ask for information',
  },
})
