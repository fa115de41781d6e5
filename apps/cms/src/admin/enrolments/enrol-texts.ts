import { type EnrolmentStatus, enrolmentStatusLabels } from '@cep/contracts/vocabulary'
import type { PanelLanguage } from '../panel-language.ts'

const places = (left: number) => (left === 1 ? 'queda 1 plaza' : `quedan ${left} plazas`)
const peopleWait = (waiting: number) => (waiting === 1 ? '1 persona espera' : `${waiting} personas esperan`)

const es = {
  enrol: 'Matricular',
  enrolAgain: 'Matricular en otra',
  title: (name: string) => `Matricular a ${name}`,
  known: 'Ya tiene ficha de alumno con este correo: la matrícula va a esa ficha.',
  fresh: 'Se crea su ficha de alumno con los datos de la solicitud.',
  loading: 'Buscando convocatorias…',
  none: 'No hay ninguna convocatoria abierta. Crea una en Convocatorias y vuelve.',
  noneOfCourse: 'El curso que pide no tiene convocatorias abiertas.',
  wanted: 'Del curso que pide',
  others: 'De otros cursos',
  all: 'Convocatorias',
  showOthers: (count: number) => `Ver las de otros cursos (${count})`,
  seats: (left: number, max: number) => `${places(left).replace('q', 'Q')} de ${max}`,
  waitlist: (waiting: number) =>
    waiting === 0 ? 'Completa: lista de espera' : `Completa: lista de espera (${peopleWait(waiting)})`,
  already: (number: string) => `Ya tiene matrícula: ${number}`,
  online: 'Online',
  submit: 'Matricular y ocupar la plaza',
  submitWaitlist: 'Apuntar a la lista de espera',
  choose: 'Elige una convocatoria',
  working: 'Matriculando…',
  cancel: 'Cancelar',
  close: 'Cerrar',
  doneSeat: (number: string) => `Matrícula ${number} confirmada. Tiene plaza y le avisamos por correo.`,
  doneWaiting: (number: string, place: number) =>
    `Matrícula ${number}: puesto ${place} en la lista de espera. Le avisamos por correo.`,
  open: 'Abrir la matrícula',
  enrolmentOf: (run: string | null) => (run ? `Matrícula en ${run}` : 'Matrícula'),
  standing: (status: EnrolmentStatus, place: number | null): string =>
    place === null
      ? enrolmentStatusLabels[status].es
      : `${enrolmentStatusLabels[status].es}, puesto ${place}`,
  actions: 'Qué hacer con esta matrícula',
  runSeats: (taken: number, max: number, waiting: number) =>
    `${taken} de ${max} plazas ocupadas${waiting > 0 ? `, ${peopleWait(waiting)}` : ''}`,
  move: {
    pending: 'Reabrir',
    confirmed: 'Confirmar',
    waitlisted: 'Pasar a la lista de espera',
    cancelled: 'Anular',
    completed: 'Dar por terminada',
    withdrawn: 'Dar de baja',
  } satisfies Record<EnrolmentStatus, string>,
  sure: {
    cancelled: '¿Anular esta matrícula?',
    withdrawn: '¿Dar de baja a esta persona?',
    completed: '¿Dar el curso por terminado? No se puede deshacer.',
  } as Partial<Record<EnrolmentStatus, string>>,
  seatGoesTo: (waiting: number): string =>
    waiting === 0
      ? 'Su plaza queda libre.'
      : 'Su plaza pasa a la primera persona de la lista de espera y le avisamos por correo.',
  seatWaits: 'Su plaza queda libre. El curso ya ha empezado: si alguien espera, confírmalo tú.',
  back: 'No, dejarla como está',
  moved: (status: string) => `Matrícula ${status.toLowerCase()}.`,
  promoted: (numbers: string[]) => `La plaza ha pasado a ${numbers.join(', ')}, y le avisamos por correo.`,
}

type EnrolTexts = typeof es

const placesEn = (left: number) => `${left} ${left === 1 ? 'place' : 'places'} left`

const en: EnrolTexts = {
  enrol: 'Enrol',
  enrolAgain: 'Enrol on another',
  title: (name) => `Enrol ${name}`,
  known: 'There is a student with this e-mail already: the enrolment goes to them.',
  fresh: 'A student is made of what the lead says.',
  loading: 'Looking for runs…',
  none: 'No run is open. Make one under Course runs and come back.',
  noneOfCourse: 'The course they ask for has no open runs.',
  wanted: 'Of the course they ask for',
  others: 'Of other courses',
  all: 'Course runs',
  showOthers: (count) => `Show those of other courses (${count})`,
  seats: (left, max) => `${placesEn(left)} of ${max}`,
  waitlist: (waiting) => (waiting === 0 ? 'Full: waiting list' : `Full: waiting list (${waiting} waiting)`),
  already: (number) => `Enrolled already: ${number}`,
  online: 'Online',
  submit: 'Enrol and take the place',
  submitWaitlist: 'Put on the waiting list',
  choose: 'Choose a run',
  working: 'Enrolling…',
  cancel: 'Cancel',
  close: 'Close',
  doneSeat: (number) => `Enrolment ${number} confirmed. They have a place and are told by mail.`,
  doneWaiting: (number, place) =>
    `Enrolment ${number}: number ${place} on the waiting list. They are told by mail.`,
  open: 'Open the enrolment',
  enrolmentOf: (run) => (run ? `Enrolment in ${run}` : 'Enrolment'),
  standing: (status, place) =>
    place === null
      ? enrolmentStatusLabels[status].en
      : `${enrolmentStatusLabels[status].en}, number ${place}`,
  actions: 'What to do with this enrolment',
  runSeats: (taken, max, waiting) =>
    `${taken} of ${max} places taken${waiting > 0 ? `, ${waiting} waiting` : ''}`,
  move: {
    pending: 'Reopen',
    confirmed: 'Confirm',
    waitlisted: 'Move to the waiting list',
    cancelled: 'Cancel it',
    completed: 'Complete',
    withdrawn: 'Withdraw',
  },
  sure: {
    cancelled: 'Cancel this enrolment?',
    withdrawn: 'Withdraw this person?',
    completed: 'Complete the course? This cannot be undone.',
  },
  seatGoesTo: (waiting) =>
    waiting === 0
      ? 'Their place comes free.'
      : 'Their place goes to the head of the waiting list, who is told by mail.',
  seatWaits: 'Their place comes free. The course has begun: if somebody waits, confirm them yourself.',
  back: 'No, leave it',
  moved: (status) => `Enrolment ${status.toLowerCase()}.`,
  promoted: (numbers) => `The place has gone to ${numbers.join(', ')}, who is told by mail.`,
}

/** What enrolling says, in the panel's two languages. */
export const enrolTexts: Record<PanelLanguage, EnrolTexts> = { es, en }
