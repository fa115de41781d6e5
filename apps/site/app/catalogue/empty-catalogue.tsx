import type { CourseQuery } from '@cep/contracts/public-api'
import { Link } from 'react-router'
import { catalogueHref, countFilters } from './course-query.ts'

/** No course matches: why, and three ways on. */
export function EmptyCatalogue({ query }: { query: CourseQuery }) {
  const hasFilters = countFilters(query) > 0
  return (
    <div className="mt-6 rounded border border-line bg-surface p-6 sm:p-10">
      <h2 className="text-2xl">Ningún curso cumple todo eso a la vez</h2>
      <p className="mt-3 max-w-xl text-soft">
        {hasFilters
          ? 'Prueba a quitar algún filtro; la fecha y la sede son los que más dejan fuera.'
          : 'Prueba con una palabra más corta o con el nombre del oficio.'}
      </p>
      <div className="mt-6 flex flex-wrap gap-3">
        {hasFilters ? (
          <Link to={catalogueHref({ q: query.q })} className="button">
            Quitar los filtros
          </Link>
        ) : null}
        <Link to="/cursos" className="button button-quiet">
          Ver todos los cursos
        </Link>
        <Link to="/contacto" className="button button-quiet">
          Preguntar a una asesora
        </Link>
      </div>
    </div>
  )
}
