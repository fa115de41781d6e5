import { addressIn, spanishAddress } from '@cep/contracts/language'
import { useLocation } from 'react-router'
import { useLanguage } from './use-language.ts'

const OTHER = {
  es: { language: 'en', name: 'English', short: 'EN' },
  en: { language: 'es', name: 'Español', short: 'ES' },
} as const

type LanguageSwitchProps = { className: string; isShortOnPhones?: boolean }

/**
 * This page in the other language, with its query. A plain link: the page is loaded anew, so that
 * nothing of the first language (a form's errors, an open menu) stays behind.
 */
export function LanguageSwitch({ className, isShortOnPhones }: LanguageSwitchProps) {
  const { pathname, search } = useLocation()
  const { language, name, short } = OTHER[useLanguage()]
  return (
    <a
      href={addressIn(language, spanishAddress(pathname + search))}
      hrefLang={language}
      lang={language}
      className={className}
      // The edge takes what advertising adds out of the query before a page is rendered.
      suppressHydrationWarning
    >
      {isShortOnPhones ? (
        <span aria-hidden="true" className="lg:hidden">
          {short}
        </span>
      ) : null}
      <span className={isShortOnPhones ? 'max-lg:sr-only' : undefined}>{name}</span>
    </a>
  )
}
