/** The languages of the site and of the mails to its visitors; Spanish comes first. */
export const LANGUAGES = ['es', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** What somebody sent as their language; Spanish for everything that is none of ours. */
export const readLanguage = (value: unknown): Language =>
  LANGUAGES.find((language) => language === value) ?? 'es'

/**
 * The same texts in every language. Spanish says which there are: English with one missing, or with
 * one too many, does not compile.
 */
export const inLanguages = <Texts>(texts: { es: Texts; en: NoInfer<Texts> }): Record<Language, Texts> => texts

/**
 * Where a page of the site stands in a language: Spanish under the bare address, English under `/en`.
 * `path` is the Spanish one and may carry a query.
 */
export function addressIn(language: Language, path: string): string {
  if (language === 'es') return path
  return path.startsWith('/') ? `/${language}${path.replace(/^\/(?=$|[?#])/, '')}` : path
}

/** The language of an address: `en` for `/en` and what is below it. */
export const languageOf = (path: string): Language => (ENGLISH.test(path) ? 'en' : 'es')

/** The Spanish address of a page whatever language it is asked for in. */
export const spanishAddress = (path: string): string => path.replace(ENGLISH, '').replace(/^(?!\/)/, '/')

const ENGLISH = /^\/en(?=$|[/?#])/
