import { type Weekday, weekdayLabels } from '@cep/contracts/vocabulary'
import { type Format, isYearNeeded, NBSP, readDate, seatStateOf } from './format.ts'
import { weekdaySpan } from './weekday-span.ts'

const WEEKDAYS = ['domingo', 'lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado'] as const
const MONTHS = [
  'enero',
  'febrero',
  'marzo',
  'abril',
  'mayo',
  'junio',
  'julio',
  'agosto',
  'septiembre',
  'octubre',
  'noviembre',
  'diciembre',
] as const

export const spanishFormat: Format = {
  day: (iso, today) => `${WEEKDAYS[readDate(iso).getUTCDay()]} ${dateOf(iso, today)}`,
  date: dateOf,
  fullDate: (iso) => `${dayAndMonth(iso)} de ${yearOf(iso)}`,
  month: (yearMonth) => `${monthOf(`${yearMonth}-01`)} de ${yearOf(`${yearMonth}-01`)}`,
  shortMonth: (iso) => monthOf(iso).slice(0, 3),
  timetable: ({ weekdays, startTime, endTime }) =>
    [weekdaysInWords(weekdays), hoursInWords(startTime, endTime)].filter(Boolean).join(', ') ||
    'a tu ritmo, sin horario fijo',
  price: (cents) => (cents === 0 ? 'Gratis' : eurosOf(cents)),
  euros: eurosOf,
  subsidy: ({ subsidyPercentage }) =>
    subsidyPercentage > 0 ? `Subvencionado al ${subsidyPercentage}${NBSP}%` : null,
  seats: (run) => {
    const state = seatStateOf(run)
    const text = {
      announced: 'Matrícula aún sin abrir',
      full: 'Lista de espera: ahora está completo',
      few: run.seatsLeft === 1 ? 'Última plaza' : `Últimas plazas: quedan ${run.seatsLeft}`,
      open: `Quedan ${run.seatsLeft} plazas`,
    }
    return { state, text: text[state] }
  },
  duration: (hours) => countSpanish(hours, 'hora', 'horas'),
  // The parsing library of the contracts is too heavy for a browser; foreign numbers stay as they are.
  phone: (e164) => {
    const national = /^\+34(\d{9})$/.exec(e164)?.[1]
    return national ? national.replace(/(\d{3})(?=\d)/g, `$1${NBSP}`) : e164
  },
}

/** `countSpanish(1200, 'curso', 'cursos')` is "1.200 cursos". */
export const countSpanish = (value: number, one: string, many: string) =>
  `${numberOf(value)}${NBSP}${value === 1 ? one : many}`

/** "a, b y c"; "e" before the sound i. */
export function joinSpanish(words: readonly string[]): string {
  if (words.length <= 1) return words.join('')
  const last = words.at(-1) ?? ''
  return `${words.slice(0, -1).join(', ')} ${/^h?i(?!e)/i.test(last) ? 'e' : 'y'} ${last}`
}

const yearOf = (iso: string) => readDate(iso).getUTCFullYear()
const monthOf = (iso: string) => MONTHS[readDate(iso).getUTCMonth()] ?? ''
const dayAndMonth = (iso: string) => `${readDate(iso).getUTCDate()} de ${monthOf(iso)}`

function dateOf(iso: string, today: string): string {
  return dayAndMonth(iso) + (isYearNeeded(iso, today) ? ` de ${yearOf(iso)}` : '')
}

/** "de lunes a jueves", "martes y jueves", "lunes, miércoles y viernes", "los sábados". */
function weekdaysInWords(weekdays: Weekday[]): string {
  const { days, isUnbroken } = weekdaySpan(weekdays)
  const names = days.map((day) => weekdayLabels[day].es)
  if (names.length === 1) return `los ${names[0]}${names[0]?.endsWith('s') ? '' : 's'}`
  return isUnbroken ? `de ${names[0]} a ${names.at(-1)}` : joinSpanish(names)
}

/** "de 9:00 a 14:00"; empty without times. */
function hoursInWords(startTime: string | null, endTime: string | null): string {
  return startTime && endTime ? `de ${clock(startTime)} a ${clock(endTime)}` : ''
}

const clock = (time: string) => time.slice(0, 5).replace(/^0/, '')

function eurosOf(cents: number): string {
  const rest = cents % 100
  const fraction = rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`
  return `${numberOf(Math.trunc(cents / 100))}${fraction}${NBSP}€`
}

/** "1.240": Spanish writes the point from four digits on in prices. */
const numberOf = (value: number) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
