import type { SiteSettings } from '@cep/contracts/public-api'
import { Link } from 'react-router'
import { readablePhone, whatsappHref } from '../formatting/phone.ts'
import { Logo } from './logo.tsx'

const LEGAL = [
  { to: '/aviso-legal', label: 'Aviso legal' },
  { to: '/privacidad', label: 'Privacidad' },
  { to: '/cookies', label: 'Cookies' },
  { to: '/mis-datos', label: 'Mis datos' },
  { to: '/baja', label: 'Darse de baja' },
] as const

const CENTRE = [
  { to: '/quienes-somos', label: 'Quiénes somos' },
  { to: '/blog', label: 'Blog' },
  { to: '/faq', label: 'Preguntas' },
  { to: '/contacto', label: 'Contacto' },
] as const

/** `settings` is missing on error pages; what needs them is then left out. */
export function SiteFooter({ settings }: { settings: SiteSettings | undefined }) {
  return (
    <footer className="no-print on-deep">
      <div className="wrap grid grid-cols-2 gap-x-8 gap-y-10 py-14 lg:grid-cols-12 lg:py-16">
        <div className="col-span-2 lg:col-span-4">
          <Logo className="h-10 w-auto" />
          <p className="mt-5 max-w-xs text-on-deep-soft">{settings?.tagline}</p>
          {settings ? <ContactLines settings={settings} /> : null}
        </div>
        {settings ? (
          <FooterList title="Áreas" className="max-sm:col-span-2 lg:col-span-3">
            {settings.areas.map(({ code, name }) => (
              <FooterLink key={code} to={`/cursos?area=${code}`} label={name} />
            ))}
          </FooterList>
        ) : null}
        {settings ? (
          <FooterList title="Sedes" className="lg:col-span-2">
            {settings.campuses.map(({ slug, city }) => (
              <FooterLink key={slug} to={`/sedes/${slug}`} label={city} />
            ))}
            <FooterLink to="/cursos?modality=online" label="Online" />
          </FooterList>
        ) : null}
        <FooterList title="El centro" className="lg:col-span-3">
          {CENTRE.map((link) => (
            <FooterLink key={link.to} {...link} />
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
                <Link to={to} className="inline-flex min-h-9 items-center hover:underline">
                  {label}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </footer>
  )
}

function ContactLines({ settings }: { settings: SiteSettings }) {
  return (
    <address className="mt-6 grid justify-items-start gap-1 not-italic">
      <a
        href={`tel:${settings.phone}`}
        className="min-h-9 text-2xl font-800 tracking-tight tabular hover:underline"
      >
        {readablePhone(settings.phone)}
      </a>
      {settings.whatsapp ? (
        <a href={whatsappHref(settings.whatsapp)} className="min-h-9 hover:underline">
          WhatsApp {readablePhone(settings.whatsapp)}
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

function FooterLink({ to, label }: { to: string; label: string }) {
  return (
    <li>
      <Link to={to} className="inline-flex min-h-9 items-center hover:text-on-deep hover:underline">
        {label}
      </Link>
    </li>
  )
}
