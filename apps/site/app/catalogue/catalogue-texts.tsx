import { inLanguages } from '@cep/contracts/language'
import type { CourseSort } from '@cep/contracts/public-api'
import type { ReactNode } from 'react'
import { countEnglish, englishFormat } from '../formatting/english-format.ts'
import { countSpanish, spanishFormat } from '../formatting/spanish-format.ts'

const spanishSorts: Record<CourseSort, string> = {
  relevance: 'Recomendados',
  start: 'Fecha de inicio',
  price: 'Precio',
  name: 'Nombre',
  duration: 'Duración',
}
const englishSorts: Record<CourseSort, string> = {
  relevance: 'Recommended',
  start: 'Start date',
  price: 'Price',
  name: 'Name',
  duration: 'Length',
}

/** The catalogue: search, filters, results. Search terms are quoted as each language quotes. */
export const catalogueTexts = inLanguages({
  es: {
    title: 'Cursos y ciclos',
    titleOfArea: (area: string) => `Cursos de ${area.toLowerCase()}`,
    headingOfArea: (area: string): ReactNode => `Cursos de ${area.toLowerCase()}`,
    description: (total: number) =>
      `${countSpanish(total, 'curso', 'cursos')} con fecha de inicio, precio después de la ayuda y plazas libres. Filtra por área, sede, modalidad, fecha y precio.`,
    found: (total: number, typed: string) =>
      `${countSpanish(total, 'curso', 'cursos')}${typed ? ` para «${typed}»` : ''}`,
    corrected: (typed: string, link: ReactNode): ReactNode => (
      <>
        No hay nada para «{typed}». Te enseñamos lo que hay para {link}.
      </>
    ),
    searchLabel: 'Buscar por oficio, tema o nombre del curso',
    searchPlaceholder: 'Oficio, tema o nombre del curso',
    search: 'Buscar',
    filters: (count: number) => (count > 0 ? `Filtros (${count})` : 'Filtros'),
    show: (total: number) =>
      total > 0 ? `Ver ${countSpanish(total, 'curso', 'cursos')}` : 'Aplicar los filtros',
    results: 'Resultados',
    sortBy: 'Ordenar por',
    sorts: spanishSorts,
    area: 'Área',
    campus: 'Sede',
    modality: 'Modalidad',
    type: 'Tipo',
    startsFrom: 'Empieza a partir de',
    anyDate: 'Cualquier fecha',
    leftToPay: 'Lo que te queda por pagar',
    anyPrice: 'Cualquier precio',
    upTo: (euros: number) => (euros === 0 ? 'Gratis' : `Hasta ${spanishFormat.euros(euros * 100)}`),
    activeFilters: 'Filtros puestos',
    remove: 'Quitar ',
    removeAll: 'Quitar todo',
    typed: (words: string) => `«${words}»`,
    from: (month: string) => `Desde ${spanishFormat.month(month)}`,
    nothing: 'Ningún curso cumple todo eso a la vez',
    fewerFilters: 'Prueba a quitar algún filtro; la fecha y la sede son los que más dejan fuera.',
    otherWords: 'Prueba con una palabra más corta o con el nombre del oficio.',
    removeFilters: 'Quitar los filtros',
    allCourses: 'Ver todos los cursos',
    askAnAdviser: 'Preguntar a una asesora',
  },
  en: {
    title: 'Courses and qualifications',
    titleOfArea: (area) => `Courses: ${area}`,
    headingOfArea: (area) => (
      <>
        Courses: <span lang="es">{area}</span>
      </>
    ),
    description: (total) =>
      `${countEnglish(total, 'course', 'courses')} with their start dates, what you pay after the subsidy and the places left. Filter by subject area, campus, mode of study, date and price.`,
    found: (total, typed) => `${countEnglish(total, 'course', 'courses')}${typed ? ` for “${typed}”` : ''}`,
    corrected: (typed, link) => (
      <>
        There is nothing for “{typed}”. Here is what we have for {link}.
      </>
    ),
    searchLabel: 'Search by trade, subject or course name, in Spanish',
    searchPlaceholder: 'Trade or subject, in Spanish',
    search: 'Search',
    filters: (count) => (count > 0 ? `Filters (${count})` : 'Filters'),
    show: (total) => (total > 0 ? `See ${countEnglish(total, 'course', 'courses')}` : 'Apply the filters'),
    results: 'Results',
    sortBy: 'Sort by',
    sorts: englishSorts,
    area: 'Subject area',
    campus: 'Campus',
    modality: 'Mode of study',
    type: 'Type',
    startsFrom: 'Starts from',
    anyDate: 'Any date',
    leftToPay: 'What you pay',
    anyPrice: 'Any price',
    upTo: (euros) => (euros === 0 ? 'Free' : `Up to ${englishFormat.euros(euros * 100)}`),
    activeFilters: 'Filters in use',
    remove: 'Remove ',
    removeAll: 'Remove all',
    typed: (words) => `“${words}”`,
    from: (month) => `From ${englishFormat.month(month)}`,
    nothing: 'No course matches all of that at once',
    fewerFilters: 'Try removing a filter; the date and the campus leave out the most.',
    otherWords: 'Course names are in Spanish: try the Spanish word for the trade, or a shorter one.',
    removeFilters: 'Remove the filters',
    allCourses: 'See all courses',
    askAnAdviser: 'Ask an adviser',
  },
})
