import { spanishAddress } from '@cep/contracts/language'
import type { SiteSettings } from '@cep/contracts/public-api'
import { useLocation } from 'react-router'
import { useFormat } from '../formatting/use-format.ts'
import { LanguageSwitch } from '../language/language-switch.tsx'
import { LocalForm, LocalLink, LocalNavLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { Icon } from './icon.tsx'
import { Logo } from './logo.tsx'
import { MobileMenu } from './mobile-menu.tsx'
import { siteTexts } from './site-texts.ts'

const MAIN_NAVIGATION = [
  { to: '/cursos', label: 'courses' },
  { to: '/ciclos', label: 'cycles' },
  { to: '/sedes', label: 'campuses' },
  { to: '/blog', label: 'blog' },
  { to: '/faq', label: 'faq' },
  { to: '/contacto', label: 'contact' },
] as const

/** `settings` is missing on error pages; the header then does without the phone. */
export function SiteHeader({ settings }: { settings: SiteSettings | undefined }) {
  const pathname = spanishAddress(useLocation().pathname)
  const format = useFormat()
  const texts = useTexts(siteTexts)
  const items = MAIN_NAVIGATION.map(({ to, label }) => ({ to, label: texts[label] }))
  // Where the page itself begins with a search, a second one would only be in the way.
  const hasSearch = pathname !== '/' && pathname !== '/cursos'
  return (
    <header className="no-print relative z-40 border-b border-line bg-paper">
      <div className="wrap flex h-16 items-center gap-2 sm:gap-4 lg:h-20 xl:gap-6">
        <LocalLink
          to="/"
          className="-m-2 flex p-2"
          aria-label={texts.home(settings?.name ?? 'CEP Formación')}
        >
          <Logo className="h-7 w-auto lg:h-8" />
        </LocalLink>
        <nav aria-label={texts.main} className="hidden flex-1 lg:block">
          <ul className="flex gap-0.5 xl:gap-1">
            {items.map(({ to, label }) => (
              <li key={to}>
                <LocalNavLink
                  to={to}
                  prefetch="intent"
                  className="flex min-h-11 items-center px-2 text-sm font-650 xl:px-2.5 decoration-brand decoration-[3px] underline-offset-8 hover:underline aria-[current=page]:underline"
                >
                  {label}
                </LocalNavLink>
              </li>
            ))}
          </ul>
        </nav>
        {hasSearch ? <HeaderSearch /> : <div className="flex-1 lg:flex-none" />}
        {settings ? (
          <a
            href={`tel:${settings.phone}`}
            className={`flex min-h-11 items-center gap-2 text-sm font-700 tabular max-xl:px-2 ${hasSearch ? 'max-lg:hidden' : ''}`}
          >
            <Icon name="phone" className="size-5 xl:size-4.5" />
            <span className="max-xl:sr-only">{format.phone(settings.phone)}</span>
          </a>
        ) : null}
        <LanguageSwitch
          className="flex min-h-11 items-center text-sm font-700 hover:underline underline-offset-8 max-lg:px-1"
          isShortOnPhones
        />
        <MobileMenu items={items} phone={settings?.phone} />
      </div>
    </header>
  )
}

function HeaderSearch() {
  const texts = useTexts(siteTexts)
  return (
    <LocalForm
      action="/cursos"
      role="search"
      className="ml-auto flex min-w-0 flex-1 items-center lg:max-w-52 lg:flex-none"
    >
      <label className="sr-only" htmlFor="buscar-cabecera">
        {texts.searchCourses}
      </label>
      <div className="relative w-full">
        <Icon
          name="search"
          className="pointer-events-none absolute top-1/2 left-3 size-4.5 -translate-y-1/2 text-soft"
        />
        <input
          id="buscar-cabecera"
          name="q"
          type="search"
          placeholder={texts.searchCourses}
          maxLength={100}
          enterKeyHint="search"
          className="field min-h-11 py-1.5 pl-10 max-sm:pr-1"
        />
      </div>
      <button type="submit" className="sr-only">
        {texts.search}
      </button>
    </LocalForm>
  )
}
