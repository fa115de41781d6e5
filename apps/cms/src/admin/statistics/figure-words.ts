import type { PanelLanguage } from '../panel-language.ts'

const locale = (language: PanelLanguage) => (language === 'en' ? 'en-GB' : 'es-ES')

/** "1.234"; Spanish writes no point in numbers of four digits unless told. */
export const countInWords = (count: number, language: PanelLanguage) =>
  new Intl.NumberFormat(locale(language), { useGrouping: 'always' }).format(count)

/** "12 %"; an em dash for a share of nothing. */
export function shareInWords(part: number, whole: number, language: PanelLanguage): string {
  if (whole === 0) return '—'
  const format = new Intl.NumberFormat(locale(language), { style: 'percent', maximumFractionDigits: 1 })
  return format.format(part / whole)
}

/** "+12 %" against before; "sin cambios" has no sign, and from nothing there is no percentage. */
export function changeInWords(now: number, before: number, language: PanelLanguage): string {
  if (before === 0) return now === 0 ? '=' : `+${countInWords(now, language)}`
  return new Intl.NumberFormat(locale(language), {
    style: 'percent',
    maximumFractionDigits: 0,
    signDisplay: 'exceptZero',
  }).format((now - before) / before)
}

/** "1 h 30 min" */
export function minutesInWords(minutes: number): string {
  const rounded = Math.round(minutes)
  if (rounded < 60) return `${rounded} min`
  const days = Math.floor(rounded / 1_440)
  const hours = Math.floor((rounded % 1_440) / 60)
  if (days > 0) return `${days} d ${hours} h`
  return `${hours} h ${rounded % 60} min`
}

export const eurosInWords = (cents: number, language: PanelLanguage) =>
  new Intl.NumberFormat(locale(language), {
    style: 'currency',
    currency: 'EUR',
    maximumFractionDigits: 0,
    useGrouping: 'always',
  }).format(cents / 100)
