import type { Price, RunSummary } from '@cep/contracts/public-api'
import type { Weekday } from '@cep/contracts/vocabulary'

/**
 * How the site writes dates, times, prices and seats, in one place so that a second language has
 * one place to go. Written by hand rather than with `Intl`: server and browser must agree to the
 * byte, and their language data differ.
 */
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
const NBSP = '\u00a0'

type DateParts = { year: number; month: string; shortMonth: string; day: number; weekday: string }

/** Reads "2027-02-01" (or a full ISO date and time, by its date). */
function readDate(iso: string): DateParts {
  const date = new Date(`${iso.slice(0, 10)}T00:00:00Z`)
  const month = MONTHS[date.getUTCMonth()] ?? ''
  return {
    year: date.getUTCFullYear(),
    month,
    shortMonth: month.slice(0, 3),
    day: date.getUTCDate(),
    weekday: WEEKDAYS[date.getUTCDay()] ?? '',
  }
}

/** "lunes 1 de febrero"; with the year when the date is not near `today` ("2026-11-24"). */
export function formatDay(iso: string, today: string): string {
  const { weekday, day, month } = readDate(iso)
  return `${weekday} ${day} de ${month}${farYear(iso, today)}`
}

/** "1 de febrero", with the year as in `formatDay`. */
export function formatDate(iso: string, today: string): string {
  const { day, month } = readDate(iso)
  return `${day} de ${month}${farYear(iso, today)}`
}

/** "24 de noviembre de 2026", for what is dated rather than awaited. */
export function formatFullDate(iso: string): string {
  const { day, month, year } = readDate(iso)
  return `${day} de ${month} de ${year}`
}

/** The pieces of a calendar leaf: `{ day: "1", month: "feb", weekday: "lunes" }`. */
export function calendarLeaf(iso: string): { day: string; month: string; weekday: string } {
  const { day, shortMonth, weekday } = readDate(iso)
  return { day: String(day), month: shortMonth, weekday }
}

/** "febrero de 2027" from "2027-02". */
export function formatMonth(yearMonth: string): string {
  const { month, year } = readDate(`${yearMonth}-01`)
  return `${month} de ${year}`
}

/** A date more than 300 days away (or past) is not clear without its year. */
function farYear(iso: string, today: string): string {
  const days = (Date.parse(iso.slice(0, 10)) - Date.parse(today)) / 86_400_000
  return days > 300 || days < -30 ? ` de ${readDate(iso).year}` : ''
}

const WEEKDAY_ORDER: Weekday[] = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
]
const WEEKDAY_NAMES = ['lunes', 'martes', 'miércoles', 'jueves', 'viernes', 'sábado', 'domingo']

/** "de lunes a jueves", "martes y jueves", "lunes, miércoles y viernes", "los sábados". */
export function formatWeekdays(weekdays: Weekday[]): string {
  const indexes = WEEKDAY_ORDER.flatMap((day, index) => (weekdays.includes(day) ? [index] : []))
  const names = indexes.map((index) => WEEKDAY_NAMES[index] ?? '')
  const [first, last] = [indexes[0], indexes.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (names.length === 1) return `los ${names[0]}${names[0]?.endsWith('s') ? '' : 's'}`
  const isUnbroken = names.length >= 3 && last - first === names.length - 1
  return isUnbroken ? `de ${names[0]} a ${names.at(-1)}` : joinWords(names)
}

/** "de 9:00 a 14:00"; empty without times. */
export function formatHours(startTime: string | null, endTime: string | null): string {
  if (!startTime || !endTime) return ''
  return `de ${clock(startTime)} a ${clock(endTime)}`
}

/** "de lunes a jueves, de 9:00 a 14:00"; "a tu ritmo" for a run without a timetable. */
export function formatTimetable(run: Pick<RunSummary, 'weekdays' | 'startTime' | 'endTime'>): string {
  const parts = [formatWeekdays(run.weekdays), formatHours(run.startTime, run.endTime)].filter(Boolean)
  return parts.length > 0 ? parts.join(', ') : 'a tu ritmo, sin horario fijo'
}

const clock = (time: string) => time.slice(0, 5).replace(/^0/, '')

/** "a, b y c"; "e" before the sound i. */
export function joinWords(words: string[]): string {
  if (words.length <= 1) return words.join('')
  const last = words.at(-1) ?? ''
  return `${words.slice(0, -1).join(', ')} ${/^h?i(?!e)/i.test(last) ? 'e' : 'y'} ${last}`
}

/** "1.240 €", "12,50 €", "Gratis" for nothing. */
export function formatPrice(cents: number): string {
  return cents === 0 ? 'Gratis' : formatEuros(cents)
}

/** The same without the word: "0 €". */
export function formatEuros(cents: number): string {
  const euros = formatNumber(Math.trunc(cents / 100))
  const rest = cents % 100
  return `${euros}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}${NBSP}€`
}

/** "1.240": Spanish writes the point from four digits on in prices. */
function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
}

/** What pays the difference: "Subvencionado al 100 %", `null` without a subsidy. */
export function formatSubsidy({ subsidyPercentage }: Price): string | null {
  return subsidyPercentage > 0 ? `Subvencionado al ${subsidyPercentage}${NBSP}%` : null
}

export type SeatState = { state: 'open' | 'few' | 'full' | 'announced'; text: string }

/** The truth about seats. Few: at most 5, the number an adviser starts to mention on the phone. */
export function describeSeats(run: Pick<RunSummary, 'status' | 'seatsLeft'>): SeatState {
  if (run.status === 'published') return { state: 'announced', text: 'Matrícula aún sin abrir' }
  if (run.seatsLeft <= 0) return { state: 'full', text: 'Completo: te avisamos si queda plaza' }
  if (run.seatsLeft === 1) return { state: 'few', text: 'Queda 1 plaza' }
  if (run.seatsLeft <= 5) return { state: 'few', text: `Quedan ${run.seatsLeft} plazas` }
  return { state: 'open', text: `Quedan ${run.seatsLeft} plazas` }
}

/** "600 horas". */
export const formatDuration = (hours: number) =>
  `${formatNumber(hours)}${NBSP}${hours === 1 ? 'hora' : 'horas'}`

/** `count(3, 'curso', 'cursos')` is "3 cursos". */
export const count = (value: number, one: string, many: string) =>
  `${formatNumber(value)}${NBSP}${value === 1 ? one : many}`

/** "lunes" to "Lunes". */
export const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
