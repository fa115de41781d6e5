import { Link } from 'react-router'
import { Icon } from '../components/icon.tsx'
import { PageHead } from '../components/page-head.tsx'
import { useRootData } from '../components/root-data.ts'
import { readablePhone } from '../formatting/phone.ts'
import type { Route } from './+types/thanks'

/** The reference is shown only when it has the shape of one: the address is anybody's to write. */
export function loader({ request }: Route.LoaderArgs) {
  const reference = new URL(request.url).searchParams.get('ref') ?? ''
  return { reference: /^CEP-[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(reference) ? reference : null }
}

export default function Thanks({ loaderData: { reference } }: Route.ComponentProps) {
  const settings = useRootData()?.settings
  return (
    <div className="wrap section">
      <PageHead
        title="Hemos recibido tu solicitud"
        description="Te contesta una asesora en menos de 4 horas laborables."
        path="/gracias"
        isHiddenFromSearch
      />
      <span className="flex size-16 items-center justify-center rounded-full bg-good text-paper">
        <Icon name="check" className="size-8" />
      </span>
      <h1 className="title mt-6 max-w-3xl">Ya tenemos tu solicitud</h1>
      <p className="mt-5 max-w-xl text-lg text-soft">
        Te contesta una asesora en menos de 4 horas laborables. Te hemos mandado un correo con lo que nos has
        contado.
      </p>
      {reference ? (
        <div className="mt-8 inline-block rounded border border-line bg-surface px-6 py-5">
          <p className="text-sm text-soft">Tu referencia, por si llamas</p>
          <p className="text-2xl font-850 tracking-tight tabular">{reference}</p>
        </div>
      ) : null}
      <div className="mt-8 flex flex-wrap gap-3">
        <Link to="/cursos" className="button">
          Seguir mirando cursos
        </Link>
        {settings ? (
          <a href={`tel:${settings.phone}`} className="button button-quiet tabular">
            <Icon name="phone" />
            {readablePhone(settings.phone)}
          </a>
        ) : null}
      </div>
    </div>
  )
}
