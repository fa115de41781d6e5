import { WEEKDAYS, type Weekday, weekdayLabels } from '@cep/contracts/vocabulary'

const NBSP = '\u00a0'

/** "1.240 €", "12,50 €"; "Gratis" for nothing. */
export function priceInWords(cents: number): string {
  if (cents === 0) return 'Gratis'
  const euros = String(Math.trunc(cents / 100)).replace(/\B(?=(\d{3})+(?!\d))/g, '.')
  const rest = cents % 100
  return `${euros}${rest === 0 ? '' : `,${String(rest).padStart(2, '0')}`}${NBSP}€`
}

/** What is left to pay after the subsidy, in cents; as the public API rounds it. */
export function finalPriceCents({ basePriceCents, subsidyPercentage }: PriceParts): number {
  return Math.round((basePriceCents * (10_000 - Math.round(subsidyPercentage * 100))) / 10_000)
}
type PriceParts = { basePriceCents: number; subsidyPercentage: number }

/** "de lunes a jueves, de 9:00 a 14:00"; null for a run without a timetable. */
export function timetableInWords(run: {
  weekdays: Weekday[]
  startTime: string | null
  endTime: string | null
}): string | null {
  const hours = run.startTime && run.endTime ? `de ${clock(run.startTime)} a ${clock(run.endTime)}` : ''
  return [weekdaysInWords(run.weekdays), hours].filter(Boolean).join(', ') || null
}

function weekdaysInWords(weekdays: Weekday[]): string {
  const indexes = WEEKDAYS.flatMap((day, index) => (weekdays.includes(day) ? [index] : []))
  const names = indexes.map((index) => weekdayLabels[WEEKDAYS[index] ?? 'monday'].es)
  const [first, last] = [indexes[0], indexes.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (names.length === 1) return `los ${names[0]}${names[0]?.endsWith('s') ? '' : 's'}`
  if (names.length >= 3 && last - first === names.length - 1) return `de ${names[0]} a ${names.at(-1)}`
  return joinInWords(names)
}

const clock = (time: string) => time.slice(0, 5).replace(/^0/, '')

/** "a, b y c". */
export function joinInWords(words: string[]): string {
  if (words.length <= 1) return words.join('')
  return `${words.slice(0, -1).join(', ')} y ${words.at(-1)}`
}
