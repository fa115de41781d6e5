import { type Language, languageOf } from '@cep/contracts/language'
import { useLocation } from 'react-router'

/** The language of this page; its address alone decides, so that a cache can keep both. */
export const useLanguage = (): Language => languageOf(useLocation().pathname)
