import { useLanguage } from '../language/use-language.ts'
import { englishFormat } from './english-format.ts'
import type { Format } from './format.ts'
import { spanishFormat } from './spanish-format.ts'

/** How dates, prices and the like are written on this page. */
export const useFormat = (): Format => (useLanguage() === 'en' ? englishFormat : spanishFormat)
