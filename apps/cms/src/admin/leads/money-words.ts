import type { PanelLanguage } from '../panel-language.ts'

/** Cents as people write them: "480 €", "495,50 €". */
export function moneyWords(cents: number, language: PanelLanguage): string {
  return new Intl.NumberFormat(language === 'en' ? 'en-GB' : 'es-ES', {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: cents % 100 === 0 ? 0 : 2,
    // Otherwise "1200 €" stands beside "12.000 €".
    useGrouping: 'always',
  }).format(cents / 100)
}
