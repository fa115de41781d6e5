import { inLanguages } from '@cep/contracts/language'
import { countEnglish } from '../formatting/english-format.ts'
import { countSpanish } from '../formatting/spanish-format.ts'

/** What is said of courses and runs wherever they are shown. */
export const courseTexts = inLanguages({
  es: {
    online: 'Online',
    noDate: 'Sin fecha todavía',
    noDateOnCard: 'Sin fecha todavía: te avisamos',
    beforeSubsidy: 'antes de la subvención, ',
    leftToPay: 'Te queda por pagar',
    isThereASeat: '¿Hay plaza?',
    courses: (total: number) => countSpanish(total, 'curso', 'cursos'),
    runs: (total: number) => countSpanish(total, 'convocatoria', 'convocatorias'),
    openRuns: (total: number) => countSpanish(total, 'convocatoria abierta', 'convocatorias abiertas'),
    nextStarts: 'Lo próximo que empieza',
    allRuns: (total: number) => `Ver las ${total} convocatorias`,
  },
  en: {
    online: 'Online',
    noDate: 'No date yet',
    noDateOnCard: 'No date yet: we will let you know',
    beforeSubsidy: 'before the subsidy, ',
    leftToPay: 'What you pay',
    isThereASeat: 'Is there a place?',
    courses: (total) => countEnglish(total, 'course', 'courses'),
    runs: (total) => countEnglish(total, 'start date', 'start dates'),
    openRuns: (total) => countEnglish(total, 'open start date', 'open start dates'),
    nextStarts: 'Starting soon',
    allRuns: (total) => `See all ${total} start dates`,
  },
})
