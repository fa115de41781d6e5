import { type Weekday, weekdayLabels } from '@cep/contracts/vocabulary'
import { type Format, isYearNeeded, NBSP, readDate, seatStateOf } from './format.ts'
import { weekdaySpan } from './weekday-span.ts'

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** British English. */
export const englishFormat: Format = {
  day: (iso, today) => `${WEEKDAYS[readDate(iso).getUTCDay()]} ${dateOf(iso, today)}`,
  date: dateOf,
  fullDate: (iso) => `${dayAndMonth(iso)} ${yearOf(iso)}`,
  month: (yearMonth) => `${monthOf(`${yearMonth}-01`)} ${yearOf(`${yearMonth}-01`)}`,
  // As the BBC and GOV.UK shorten it: June and July whole, September by four letters.
  shortMonth: (iso) => monthOf(iso).slice(0, /^(?:June|July|Sept)/.test(monthOf(iso)) ? 4 : 3),
  timetable: ({ weekdays, startTime, endTime }) =>
    [weekdaysInWords(weekdays), hoursInWords(startTime, endTime)].filter(Boolean).join(', ') ||
    'at your own pace, with no fixed timetable',
  price: (cents) => (cents === 0 ? 'Free' : eurosOf(cents)),
  euros: eurosOf,
  subsidy: ({ subsidyPercentage }) => (subsidyPercentage > 0 ? `${subsidyPercentage}% subsidised` : null),
  seats: (run) => {
    const state = seatStateOf(run)
    const text = {
      announced: 'Enrolment not open yet',
      full: 'Waiting list: full for now',
      few: run.seatsLeft === 1 ? 'Last place' : `Last places: ${run.seatsLeft} left`,
      open: `${countEnglish(run.seatsLeft, 'place', 'places')} left`,
    }
    return { state, text: text[state] }
  },
  duration: (hours) => countEnglish(hours, 'hour', 'hours'),
  // With the country code: whoever reads English may not be calling from Spain.
  phone: (e164) => {
    const national = /^\+34(\d{9})$/.exec(e164)?.[1]
    return national ? `+34${NBSP}${national.replace(/(\d{3})(?=\d)/g, `$1${NBSP}`)}` : e164
  },
}

/** `countEnglish(1200, 'course', 'courses')` is "1,200 courses". */
export const countEnglish = (value: number, one: string, many: string) =>
  `${numberOf(value)}${NBSP}${value === 1 ? one : many}`

/** "a, b and c". */
export function joinEnglish(words: readonly string[]): string {
  return words.length <= 1 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
}

const yearOf = (iso: string) => readDate(iso).getUTCFullYear()
const monthOf = (iso: string) => MONTHS[readDate(iso).getUTCMonth()] ?? ''
const dayAndMonth = (iso: string) => `${readDate(iso).getUTCDate()} ${monthOf(iso)}`

function dateOf(iso: string, today: string): string {
  return dayAndMonth(iso) + (isYearNeeded(iso, today) ? ` ${yearOf(iso)}` : '')
}

/** "Monday to Thursday", "Tuesdays and Thursdays", "Saturdays". */
function weekdaysInWords(weekdays: Weekday[]): string {
  const { days, isUnbroken } = weekdaySpan(weekdays)
  const names = days.map((day) => weekdayLabels[day].en)
  return isUnbroken ? `${names[0]} to ${names.at(-1)}` : joinEnglish(names.map((name) => `${name}s`))
}

/** "9am to 2pm", "4pm to 8:30pm"; empty without times. */
function hoursInWords(startTime: string | null, endTime: string | null): string {
  return startTime && endTime ? `${clock(startTime)} to ${clock(endTime)}` : ''
}

function clock(time: string): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`
}

function eurosOf(cents: number): string {
  const rest = cents % 100
  const fraction = rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`
  return `€${numberOf(Math.trunc(cents / 100))}${fraction}`
}

const numberOf = (value: number) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
