import type { LeadStatus } from '@cep/contracts/vocabulary'
import type { PanelLanguage } from '../panel-language.ts'
import { leadStage } from './lead-stage.ts'
import { dayInMadrid } from './madrid-time.ts'

const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS
/** From here on a deadline is shown as urgent; one hour, as people plan a morning. */
const SOON_MS = HOUR_MS
/** Longer than this, the minutes say nothing any more. */
const MINUTES_MATTER_MS = 6 * HOUR_MS

type SlaTone = 'overdue' | 'soon' | 'calm' | 'unscheduled' | 'done'
export type SlaWords = { words: string; tone: SlaTone }

type Timing = { status: LeadStatus; slaDueAt: string | null; firstContactedAt: string | null }

/** How a lead stands against its deadline, in words and as the tone that colours them. */
export function slaWords(lead: Timing, now: Date, language: PanelLanguage): SlaWords {
  const stage = leadStage(lead, now)
  const text = texts[language]
  if (stage === 'closed') return { words: text.closed, tone: 'done' }
  if (stage === 'contacted') {
    if (!lead.firstContactedAt) return { words: text.contacted, tone: 'done' }
    return { words: text.contactedAgo(ageWords(lead.firstContactedAt, now, language)), tone: 'done' }
  }
  if (!lead.slaDueAt) return { words: text.unscheduled, tone: 'unscheduled' }

  const due = new Date(lead.slaDueAt)
  const leftMs = due.getTime() - now.getTime()
  if (leftMs <= 0) return { words: text.overdue(durationWords(-leftMs, language)), tone: 'overdue' }
  if (stage === 'today') {
    return { words: text.left(durationWords(leftMs, language)), tone: leftMs <= SOON_MS ? 'soon' : 'calm' }
  }
  // Hours that pass at night are no time left to work in: another day is told by its date.
  const isTomorrow = dayInMadrid(due) === dayInMadrid(new Date(now.getTime() + DAY_MS))
  const time = clockTime(due, language)
  return {
    words: isTomorrow ? text.untilTomorrow(time) : text.until(shortDay(due, language), time),
    tone: 'calm',
  }
}

/** How long ago something happened: "hace 2 h 10 min". */
export function ageWords(since: string, now: Date, language: PanelLanguage): string {
  const elapsedMs = Math.max(0, now.getTime() - new Date(since).getTime())
  if (elapsedMs < MINUTE_MS) return texts[language].justNow
  return texts[language].ago(durationWords(elapsedMs, language))
}

/** A span of time as people say it: "45 min", "2 h 10 min", "9 h", "3 días". */
export function durationWords(spanMs: number, language: PanelLanguage): string {
  if (spanMs < MINUTE_MS) return texts[language].lessThanAMinute
  if (spanMs < HOUR_MS) return `${Math.floor(spanMs / MINUTE_MS)} min`
  if (spanMs < DAY_MS) {
    const hours = Math.floor(spanMs / HOUR_MS)
    const minutes = Math.floor((spanMs % HOUR_MS) / MINUTE_MS)
    return minutes === 0 || spanMs >= MINUTES_MATTER_MS ? `${hours} h` : `${hours} h ${minutes} min`
  }
  return texts[language].days(Math.floor(spanMs / DAY_MS))
}

/** A moment in the centre's time zone: "mar 24 nov, 10:30". */
export function momentWords(moment: string, language: PanelLanguage): string {
  const date = new Date(moment)
  return `${shortDay(date, language)}, ${clockTime(date, language)}`
}

/** A day in full, in the centre's time zone: "lunes 1 de febrero de 2027". */
export function dayWords(moment: string, language: PanelLanguage): string {
  return new Intl.DateTimeFormat(locale(language), { timeZone: 'Europe/Madrid', dateStyle: 'full' })
    .format(new Date(moment))
    .replace(',', '')
}

function clockTime(moment: Date, language: PanelLanguage): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: 'Europe/Madrid',
    hour: 'numeric',
    minute: '2-digit',
  }).format(moment)
}

function shortDay(moment: Date, language: PanelLanguage): string {
  return new Intl.DateTimeFormat(locale(language), {
    timeZone: 'Europe/Madrid',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  })
    .format(moment)
    .replace(',', '')
}

function locale(language: PanelLanguage): string {
  return language === 'en' ? 'en-GB' : 'es-ES'
}

const texts = {
  es: {
    closed: 'Cerrada',
    contacted: 'Contactada',
    contactedAgo: (ago: string) => `Contactada ${ago}`,
    unscheduled: 'Plazo por calcular',
    overdue: (span: string) => `Vencida hace ${span}`,
    // "Queda 1 min", "Queda menos de 1 min", but "Quedan 2 h 10 min".
    left: (span: string) => (/^(?:menos de )?1 \S+$/.test(span) ? `Queda ${span}` : `Quedan ${span}`),
    untilTomorrow: (time: string) => `Hasta mañana, ${time}`,
    until: (day: string, time: string) => `Hasta ${day}, ${time}`,
    justNow: 'ahora mismo',
    ago: (span: string) => `hace ${span}`,
    lessThanAMinute: 'menos de 1 min',
    days: (count: number) => (count === 1 ? '1 día' : `${count} días`),
  },
  en: {
    closed: 'Closed',
    contacted: 'Contacted',
    contactedAgo: (ago: string) => `Contacted ${ago}`,
    unscheduled: 'Deadline not set yet',
    overdue: (span: string) => `Overdue by ${span}`,
    left: (span: string) => `${span} left`,
    untilTomorrow: (time: string) => `By tomorrow, ${time}`,
    until: (day: string, time: string) => `By ${day}, ${time}`,
    justNow: 'just now',
    ago: (span: string) => `${span} ago`,
    lessThanAMinute: 'less than 1 min',
    days: (count: number) => (count === 1 ? '1 day' : `${count} days`),
  },
}
