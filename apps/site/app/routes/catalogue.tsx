import { Link, useNavigation } from 'react-router'
import { searchCourses } from '../api/search-courses.ts'
import { ActiveFilters } from '../catalogue/active-filters.tsx'
import { CatalogueForm } from '../catalogue/catalogue-form.tsx'
import {
  catalogueHref,
  countFilters,
  EMPTY_COURSE_QUERY,
  parseCourseQuery,
} from '../catalogue/course-query.ts'
import { EmptyCatalogue } from '../catalogue/empty-catalogue.tsx'
import { CourseCard } from '../components/course-card.tsx'
import { PageHead } from '../components/page-head.tsx'
import { Pagination } from '../components/pagination.tsx'
import { count } from '../formatting/format.ts'
import type { Route } from './+types/catalogue'

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = parseCourseQuery(new URL(request.url).searchParams)
  return { query, result: await searchCourses(context, query) }
}

export default function Catalogue({ loaderData: { query, result } }: Route.ComponentProps) {
  const isLoading = useNavigation().location?.pathname === '/cursos'
  const title = titleFor(query, result)
  return (
    <>
      <PageHead
        title={title}
        description={`${count(result.total, 'curso', 'cursos')} con fecha de inicio, precio después de la ayuda y plazas libres. Filtra por área, sede, modalidad, fecha y precio.`}
        path={catalogueHref(
          isLandingPage(query) ? { area: query.area, page: query.page } : {},
          EMPTY_COURSE_QUERY,
        )}
        isHiddenFromSearch={query.q !== '' || (countFilters(query) > 0 && !isLandingPage(query))}
      />
      <div className="wrap pt-8 pb-20 lg:pt-14">
        <h1 className="title">{title}</h1>
        <CatalogueForm
          query={query}
          facets={result.facets}
          total={result.total}
          resultLine={<ResultLine query={query} result={result} />}
        >
          <ActiveFilters query={query} facets={result.facets} />
          {result.items.length === 0 ? (
            <EmptyCatalogue query={query} />
          ) : (
            <ul
              aria-busy={isLoading}
              className={`mt-6 grid gap-5 sm:grid-cols-2 xl:grid-cols-3 ${isLoading ? 'opacity-55' : ''} transition-opacity delay-100`}
            >
              {result.items.map((course, index) => (
                <li key={course.slug}>
                  <CourseCard
                    course={course}
                    headingLevel="h2"
                    loading={index === 0 ? 'hero' : 'lazy'}
                    sizes="(min-width: 80rem) 18rem, (min-width: 64rem) 22rem, (min-width: 40rem) 46vw, 92vw"
                  />
                </li>
              ))}
            </ul>
          )}
          <Pagination
            page={result.page}
            pageCount={result.pageCount}
            hrefFor={(page) => catalogueHref({ page }, query)}
          />
        </CatalogueForm>
      </div>
    </>
  )
}

type Data = Route.ComponentProps['loaderData']

function ResultLine({ query, result }: Data) {
  return (
    <div className="text-sm">
      <p role="status" className="font-700 tabular">
        {count(result.total, 'curso', 'cursos')}
        {query.q && !result.correctedTo ? ` para «${query.q}»` : ''}
      </p>
      {result.correctedTo ? (
        <p className="mt-1 text-soft">
          No hay nada para «{query.q}». Te enseñamos lo que hay para{' '}
          <Link to={catalogueHref({ q: result.correctedTo }, query)} className="link">
            {result.correctedTo}
          </Link>
          .
        </p>
      ) : null}
    </div>
  )
}

/** One area and nothing else is a page worth finding in a search engine. */
const isLandingPage = (query: Data['query']) =>
  query.q === '' && countFilters(query) === query.area.length && query.area.length <= 1

function titleFor(query: Data['query'], result: Data['result']): string {
  const [code] = query.area
  const area = query.area.length === 1 ? result.facets.area.find(({ value }) => value === code) : undefined
  return area ? `Cursos de ${area.label.toLowerCase()}` : 'Cursos y ciclos'
}
