import { isRouteErrorResponse, Link, useLocation } from 'react-router'
import { Icon } from './icon.tsx'

type Explanation = { code: string; title: string; text: string; isOurFault: boolean }

const NOT_FOUND: Explanation = {
  code: '404',
  title: 'Esta página no está aquí',
  text: 'Puede que el curso haya cambiado de nombre o que el enlace esté mal copiado. Búscalo en el catálogo o llámanos y te lo encontramos.',
  isOurFault: false,
}
const UNAVAILABLE: Explanation = {
  code: '503',
  title: 'Ahora mismo no podemos enseñarte esta página',
  text: 'Estamos en ello. Prueba otra vez en un minuto; si tienes prisa, llámanos o escríbenos.',
  isOurFault: true,
}
const BROKEN: Explanation = {
  code: '500',
  title: 'Algo ha fallado por nuestra parte',
  text: 'Ya queda anotado para arreglarlo. Vuelve a cargar la página o empieza desde el inicio.',
  isOurFault: true,
}

/** What people see instead of a page, with a way out. */
export function ErrorPage({ error }: { error: unknown }) {
  const { pathname, search } = useLocation()
  const { code, title, text, isOurFault } = explain(error)
  return (
    <div className="wrap section">
      <title>{title}</title>
      <meta name="robots" content="noindex" />
      <p className="display text-brand tabular" aria-hidden="true">
        {code}
      </p>
      <h1 className="title mt-4 max-w-3xl">{title}</h1>
      <p className="mt-6 max-w-xl text-lg text-soft">{text}</p>
      <div className="mt-8 flex flex-wrap gap-3">
        {isOurFault ? (
          <Link to={{ pathname, search }} reloadDocument className="button">
            Volver a cargar
          </Link>
        ) : (
          <Link to="/cursos" className="button">
            Buscar en el catálogo
            <Icon name="arrow" />
          </Link>
        )}
        <Link to="/" className="button button-quiet">
          Ir al inicio
        </Link>
      </div>
    </div>
  )
}

function explain(error: unknown): Explanation {
  if (!isRouteErrorResponse(error)) return BROKEN
  if (error.status === 404) return NOT_FOUND
  return error.status === 503 ? UNAVAILABLE : BROKEN
}
