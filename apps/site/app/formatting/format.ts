import type { Price, RunSummary } from '@cep/contracts/public-api'

/** Kept together: a figure and its unit. */
export const NBSP = '\u00a0'

/** A run that can be joined; few: at most 5 seats, the number an adviser starts to mention on the phone. */
type SeatState = { state: 'open' | 'few' | 'full' | 'announced'; text: string }

/**
 * How a language writes dates, times, prices and seats. Written by hand rather than with `Intl`:
 * server and browser must agree to the byte, and their language data differ.
 */
export type Format = {
  /** "lunes 1 de febrero" from "2027-02-01"; with the year when the date is not near `today`. */
  day: (iso: string, today: string) => string
  /** The same without the weekday. */
  date: (iso: string, today: string) => string
  /** With the year, for what is dated rather than awaited. */
  fullDate: (iso: string) => string
  /** "febrero de 2027" from "2027-02". */
  month: (yearMonth: string) => string
  /** "feb", for the leaf of a calendar. */
  shortMonth: (iso: string) => string
  /** "de lunes a jueves, de 9:00 a 14:00". */
  timetable: (run: Pick<RunSummary, 'weekdays' | 'startTime' | 'endTime'>) => string
  /** "1.240 €", or the word for nothing. */
  price: (cents: number) => string
  /** The same without the word: "0 €". */
  euros: (cents: number) => string
  /** What pays the difference, `null` without a subsidy. */
  subsidy: (price: Price) => string | null
  /** The truth about seats. */
  seats: (run: Pick<RunSummary, 'status' | 'seatsLeft'>) => SeatState
  /** "600 horas". */
  duration: (hours: number) => string
  /** A stored number (E.164) as people read it. */
  phone: (e164: string) => string
}

/** The seats of a run, without the words for them. */
export function seatStateOf({ status, seatsLeft }: Pick<RunSummary, 'status' | 'seatsLeft'>) {
  if (status === 'published') return 'announced'
  if (seatsLeft <= 0) return 'full'
  return seatsLeft <= 5 ? 'few' : 'open'
}

/** The day of the month, "1". */
export const dayOfMonth = (iso: string) => String(readDate(iso).getUTCDate())

/** Reads "2027-02-01" (or a full ISO date and time, by its date); as UTC, so that no time zone moves it. */
export const readDate = (iso: string) => new Date(`${iso.slice(0, 10)}T00:00:00Z`)

/** A date more than 300 days away (or past) is not clear without its year. */
export function isYearNeeded(iso: string, today: string): boolean {
  const days = (Date.parse(iso.slice(0, 10)) - Date.parse(today)) / 86_400_000
  return days > 300 || days < -30
}

/** "lunes" to "Lunes". */
export const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
