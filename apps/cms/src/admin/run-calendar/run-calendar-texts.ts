import type { PanelLanguage } from '../panel-language.ts'

const es = {
  title: 'Calendario de convocatorias',
  navLabel: 'Calendario',
  previous: 'Mes anterior',
  next: 'Mes siguiente',
  today: 'Este mes',
  campus: 'Sede',
  everyCampus: 'Todas las sedes',
  online: 'Online',
  show: 'Ver',
  weekdays: ['Lunes', 'Martes', 'Miércoles', 'Jueves', 'Viernes', 'Sábado', 'Domingo'],
  starting: (count: number) => (count === 1 ? 'Empieza 1 convocatoria' : `Empiezan ${count} convocatorias`),
  totals: (taken: number, free: number, waiting: number) =>
    `${taken} plazas ocupadas, ${free} libres, ${waiting} en espera`,
  nothing: 'Este mes no empieza ninguna convocatoria.',
  goingOn: 'Ya en marcha este mes',
  until: (day: string) => `hasta el ${day}`,
  taken: (taken: number, max: number) => `${taken} de ${max}`,
  free: (free: number) => (free === 1 ? '1 libre' : `${free} libres`),
  full: 'completa',
  waiting: (waiting: number) => `${waiting} en espera`,
  belowMinimum: (min: number) => `no llega al mínimo de ${min}`,
}

type RunCalendarTexts = typeof es

const en: RunCalendarTexts = {
  title: 'Calendar of course runs',
  navLabel: 'Calendar',
  previous: 'Previous month',
  next: 'Next month',
  today: 'This month',
  campus: 'Campus',
  everyCampus: 'Every campus',
  online: 'Online',
  show: 'Show',
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  starting: (count) => (count === 1 ? '1 run starts' : `${count} runs start`),
  totals: (taken, free, waiting) => `${taken} places taken, ${free} free, ${waiting} waiting`,
  nothing: 'No run starts this month.',
  goingOn: 'Under way this month',
  until: (day) => `until ${day}`,
  taken: (taken, max) => `${taken} of ${max}`,
  free: (free) => `${free} free`,
  full: 'full',
  waiting: (waiting) => `${waiting} waiting`,
  belowMinimum: (min) => `below the minimum of ${min}`,
}

/** What the calendar says, in the panel's two languages. */
export const runCalendarTexts: Record<PanelLanguage, RunCalendarTexts> = { es, en }
