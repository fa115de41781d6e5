import type { Language } from '@cep/contracts/language'
import { useLanguage } from './use-language.ts'

/** The words of one part of the site (made with `inLanguages`) in the language of this page. */
export const useTexts = <Texts>(texts: Record<Language, Texts>): Texts => texts[useLanguage()]
