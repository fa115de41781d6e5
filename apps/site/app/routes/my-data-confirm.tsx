import { Link } from 'react-router'
import { PageHead } from '../components/page-head.tsx'
import { PageHeader } from '../components/page-header.tsx'
import type { Route } from './+types/my-data-confirm'

export function loader({ request }: Route.LoaderArgs) {
  return { token: new URL(request.url).searchParams.get('token')?.slice(0, 500) ?? null }
}

/** Where the confirmation mail leads. A button, because mail programs open links on their own. */
export default function MyDataConfirm({ loaderData: { token } }: Route.ComponentProps) {
  return (
    <>
      <PageHead
        title="Confirma tu petición"
        description="Confirma que quieres una copia de tus datos o que los borremos."
        path="/mis-datos/confirmar"
        isHiddenFromSearch
      />
      {token ? (
        <>
          <PageHeader
            title="Un paso más"
            intro="Pulsa el botón y hacemos lo que nos pediste en el correo. Si no fuiste tú, cierra esta página y no pasa nada."
          />
          <form method="post" action="/api/privacy-requests/confirm" className="wrap pt-8 pb-24">
            <input type="hidden" name="token" value={token} />
            <button type="submit" className="button min-h-14 px-8 text-lg">
              Confirmar mi petición
            </button>
          </form>
        </>
      ) : (
        <>
          <PageHeader
            title="A este enlace le falta un trozo"
            intro="Ábrelo desde el correo de confirmación, o copia la dirección entera. Si ya no lo tienes, pide otro."
          />
          <div className="wrap pt-8 pb-24">
            <Link to="/mis-datos" className="button">
              Pedir otro correo
            </Link>
          </div>
        </>
      )}
    </>
  )
}
