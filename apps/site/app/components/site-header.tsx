import type { SiteSettings } from '@cep/contracts/public-api'
import { Form, Link, NavLink, useLocation } from 'react-router'
import { readablePhone } from '../formatting/phone.ts'
import { Icon } from './icon.tsx'
import { Logo } from './logo.tsx'
import { MobileMenu } from './mobile-menu.tsx'

const MAIN_NAVIGATION = [
  { to: '/cursos', label: 'Cursos' },
  { to: '/ciclos', label: 'Ciclos' },
  { to: '/sedes', label: 'Sedes' },
  { to: '/blog', label: 'Blog' },
  { to: '/faq', label: 'Preguntas' },
  { to: '/contacto', label: 'Contacto' },
] as const

/** `settings` is missing on error pages; the header then does without the phone. */
export function SiteHeader({ settings }: { settings: SiteSettings | undefined }) {
  const { pathname } = useLocation()
  // Where the page itself begins with a search, a second one would only be in the way.
  const hasSearch = pathname !== '/' && pathname !== '/cursos'
  return (
    <header className="no-print relative z-40 border-b border-line bg-paper">
      <div className="wrap flex h-16 items-center gap-4 lg:h-20 lg:gap-8">
        <Link to="/" className="-m-2 flex p-2" aria-label={`${settings?.name ?? 'CEP Formación'}, inicio`}>
          <Logo className="h-7 w-auto lg:h-8" />
        </Link>
        <nav aria-label="Principal" className="hidden flex-1 lg:block">
          <ul className="flex gap-1 xl:gap-2">
            {MAIN_NAVIGATION.map(({ to, label }) => (
              <li key={to}>
                <NavLink
                  to={to}
                  prefetch="intent"
                  className="flex min-h-11 items-center px-2.5 text-sm font-650 decoration-brand decoration-[3px] underline-offset-8 hover:underline aria-[current=page]:underline"
                >
                  {label}
                </NavLink>
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
            <span className="max-xl:sr-only">{readablePhone(settings.phone)}</span>
          </a>
        ) : null}
        <MobileMenu items={MAIN_NAVIGATION} phone={settings?.phone} />
      </div>
    </header>
  )
}

function HeaderSearch() {
  return (
    <Form
      action="/cursos"
      role="search"
      className="ml-auto flex min-w-0 flex-1 items-center lg:max-w-60 lg:flex-none"
    >
      <label className="sr-only" htmlFor="buscar-cabecera">
        Buscar cursos
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
          placeholder="Buscar cursos"
          maxLength={100}
          enterKeyHint="search"
          className="field min-h-11 py-1.5 pl-10"
        />
      </div>
      <button type="submit" className="sr-only">
        Buscar
      </button>
    </Form>
  )
}
