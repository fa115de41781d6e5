import type { CourseQuery } from '@cep/contracts/public-api'
import { LocalLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { catalogueTexts } from './catalogue-texts.tsx'
import { catalogueHref, countFilters } from './course-query.ts'

/** No course matches: why, and three ways on. */
export function EmptyCatalogue({ query }: { query: CourseQuery }) {
  const texts = useTexts(catalogueTexts)
  const hasFilters = countFilters(query) > 0
  return (
    <div className="mt-6 rounded border border-line bg-surface p-6 sm:p-10">
      <h2 className="text-2xl">{texts.nothing}</h2>
      <p className="mt-3 max-w-xl text-soft">{hasFilters ? texts.fewerFilters : texts.otherWords}</p>
      <div className="mt-6 flex flex-wrap gap-3">
        {hasFilters ? (
          <LocalLink to={catalogueHref({ q: query.q })} className="button">
            {texts.removeFilters}
          </LocalLink>
        ) : null}
        <LocalLink to="/cursos" className="button button-quiet">
          {texts.allCourses}
        </LocalLink>
        <LocalLink to="/contacto" className="button button-quiet">
          {texts.askAnAdviser}
        </LocalLink>
      </div>
    </div>
  )
}
