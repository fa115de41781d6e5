import { listCampuses } from '../api/list-campuses.ts'
import { Icon } from '../components/icon.tsx'
import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import { useRootData } from '../components/root-data.ts'
import { useFormat } from '../formatting/use-format.ts'
import { whatsappHref } from '../formatting/whatsapp-href.ts'
import { LocalLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { LeadForm } from '../lead-form/lead-form.tsx'
import type { Route } from './+types/contact'
import { contactTexts } from './contact-texts.ts'

export const loader = ({ context }: Route.LoaderArgs) => listCampuses(context)

export default function Contact({ loaderData: campuses }: Route.ComponentProps) {
  const settings = useRootData()?.settings
  const format = useFormat()
  const texts = useTexts(contactTexts)
  return (
    <>
      <PageHead title={texts.pageTitle} description={texts.description} path="/contacto" />
      <PageHeader title={texts.title} intro={texts.intro} />
      <div className="wrap grid gap-x-16 gap-y-14 pt-10 pb-24 lg:grid-cols-12">
        <div className="order-last grid content-start gap-12 lg:order-none lg:col-span-6">
          {settings ? (
            <ul className="border-t border-line text-xl font-750 tracking-tight">
              <li className="border-b border-line">
                <a
                  href={`tel:${settings.phone}`}
                  className="flex min-h-18 items-center gap-4 tabular hover:text-brand-text"
                >
                  <Icon name="phone" className="size-6" />
                  {format.phone(settings.phone)}
                </a>
              </li>
              {settings.whatsapp ? (
                <li className="border-b border-line">
                  <a
                    href={whatsappHref(settings.whatsapp)}
                    rel="noopener"
                    className="flex min-h-18 items-center gap-4 tabular hover:text-brand-text"
                  >
                    <Icon name="chat" className="size-6" />
                    WhatsApp {format.phone(settings.whatsapp)}
                  </a>
                </li>
              ) : null}
              <li className="border-b border-line">
                <a
                  href={`mailto:${settings.email}`}
                  className="flex min-h-18 items-center gap-4 break-all hover:text-brand-text"
                >
                  <Icon name="mail" className="size-6" />
                  {settings.email}
                </a>
              </li>
              <li className="flex gap-4 border-b border-line py-5">
                <Icon name="clock" className="size-6" />
                <dl lang="es" className="grid gap-1 text-base font-450 tracking-normal">
                  {settings.openingHours.map(({ days, hours }) => (
                    <div key={days} className="flex flex-wrap gap-x-2">
                      <dt className="font-700">{days}</dt>
                      <dd className="text-soft">{hours}</dd>
                    </div>
                  ))}
                </dl>
              </li>
            </ul>
          ) : null}
          <section aria-labelledby="sedes">
            <h2 id="sedes" className="text-2xl">
              {texts.campuses}
            </h2>
            <ul className="mt-5 grid gap-x-8 gap-y-7 sm:grid-cols-2">
              {campuses.map((campus) => (
                <li key={campus.slug}>
                  <h3 className="text-lg">
                    <LocalLink to={`/sedes/${campus.slug}`} className="link">
                      {campus.city}
                    </LocalLink>
                  </h3>
                  <address className="text-sm text-soft not-italic">
                    {campus.address}, {campus.postalCode}
                    <br />
                    <a
                      href={`tel:${campus.phone}`}
                      className="inline-flex min-h-8 items-center font-650 text-ink tabular hover:underline"
                    >
                      {format.phone(campus.phone)}
                    </a>
                  </address>
                </li>
              ))}
            </ul>
          </section>
        </div>
        <div className="lg:col-span-6">
          <LeadForm subject={{ kind: 'contact', campuses }} title={texts.formTitle} />
        </div>
      </div>
    </>
  )
}
