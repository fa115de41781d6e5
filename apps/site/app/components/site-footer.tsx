import type { SiteSettings } from '@cep/contracts/public-api'
import { useFormat } from '../formatting/use-format.ts'
import { whatsappHref } from '../formatting/whatsapp-href.ts'
import { LanguageSwitch } from '../language/language-switch.tsx'
import { LocalLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { Logo } from './logo.tsx'
import { siteTexts } from './site-texts.ts'

const LEGAL = [
  { to: '/aviso-legal', label: 'legalNotice' },
  { to: '/privacidad', label: 'privacy' },
  { to: '/cookies', label: 'cookies' },
  { to: '/mis-datos', label: 'myData' },
  { to: '/baja', label: 'unsubscribe' },
] as const

const CENTRE = [
  { to: '/quienes-somos', label: 'about' },
  { to: '/blog', label: 'blog' },
  { to: '/faq', label: 'faq' },
  { to: '/contacto', label: 'contact' },
] as const

/** `settings` is missing on error pages; what needs them is then left out. */
export function SiteFooter({ settings }: { settings: SiteSettings | undefined }) {
  const texts = useTexts(siteTexts)
  return (
    <footer className="no-print on-deep">
      <div className="wrap grid grid-cols-2 gap-x-8 gap-y-10 py-14 lg:grid-cols-12 lg:py-16">
        <div className="col-span-2 lg:col-span-4">
          <Logo className="h-10 w-auto" />
          <p lang="es" className="mt-5 max-w-xs text-on-deep-soft">
            {settings?.tagline}
          </p>
          {settings ? <ContactLines settings={settings} /> : null}
        </div>
        {settings ? (
          <FooterList title={texts.areas} className="max-sm:col-span-2 lg:col-span-3">
            {settings.areas.map(({ code, name }) => (
              <FooterLink key={code} to={`/cursos?area=${code}`} label={name} isSpanish />
            ))}
          </FooterList>
        ) : null}
        {settings ? (
          <FooterList title={texts.campuses} className="lg:col-span-2">
            {settings.campuses.map(({ slug, city }) => (
              <FooterLink key={slug} to={`/sedes/${slug}`} label={city} />
            ))}
            <FooterLink to="/cursos?modality=online" label={texts.online} />
          </FooterList>
        ) : null}
        <FooterList title={texts.centre} className="lg:col-span-3">
          {CENTRE.map(({ to, label }) => (
            <FooterLink key={to} to={to} label={texts[label]} />
          ))}
          {settings?.social.map(({ network, url }) => (
            <li key={network}>
              <a href={url} rel="me noopener" className="inline-flex min-h-9 items-center hover:underline">
                {network}
              </a>
            </li>
          ))}
        </FooterList>
      </div>
      <div className="border-t border-deep-line">
        <div className="wrap flex flex-wrap items-center gap-x-6 gap-y-2 py-6 text-xs text-on-deep-soft">
          <p className="mr-auto">{settings?.legalName}</p>
          <ul className="flex flex-wrap gap-x-5">
            {LEGAL.map(({ to, label }) => (
              <li key={to}>
                <LocalLink to={to} className="inline-flex min-h-9 items-center hover:underline">
                  {texts[label]}
                </LocalLink>
              </li>
            ))}
          </ul>
          <LanguageSwitch className="inline-flex min-h-9 items-center font-650 hover:underline" />
        </div>
      </div>
    </footer>
  )
}

function ContactLines({ settings }: { settings: SiteSettings }) {
  const format = useFormat()
  return (
    <address className="mt-6 grid justify-items-start gap-1 not-italic">
      <a
        href={`tel:${settings.phone}`}
        className="min-h-9 text-2xl font-800 tracking-tight tabular hover:underline"
      >
        {format.phone(settings.phone)}
      </a>
      {settings.whatsapp ? (
        <a href={whatsappHref(settings.whatsapp)} className="min-h-9 hover:underline">
          WhatsApp {format.phone(settings.whatsapp)}
        </a>
      ) : null}
      <a href={`mailto:${settings.email}`} className="min-h-9 hover:underline">
        {settings.email}
      </a>
    </address>
  )
}

function FooterList(props: { title: string; className: string; children: React.ReactNode }) {
  return (
    <section className={props.className}>
      <h2 className="text-base font-800 tracking-normal">{props.title}</h2>
      <ul className="mt-3 grid justify-items-start text-sm text-on-deep-soft">{props.children}</ul>
    </section>
  )
}

function FooterLink({ to, label, isSpanish }: { to: string; label: string; isSpanish?: boolean }) {
  return (
    <li>
      <LocalLink
        to={to}
        lang={isSpanish ? 'es' : undefined}
        className="inline-flex min-h-9 items-center hover:text-on-deep hover:underline"
      >
        {label}
      </LocalLink>
    </li>
  )
}
