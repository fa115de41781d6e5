import { spanishAddress } from '@cep/contracts/language'
import { useNavigation } from 'react-router'
import { searchCourses } from '../api/search-courses.ts'
import { ActiveFilters } from '../catalogue/active-filters.tsx'
import { CatalogueForm } from '../catalogue/catalogue-form.tsx'
import { catalogueTexts } from '../catalogue/catalogue-texts.tsx'
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
import { LocalLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import type { Route } from './+types/catalogue'

export async function loader({ context, request }: Route.LoaderArgs) {
  const query = parseCourseQuery(new URL(request.url).searchParams)
  return { query, result: await searchCourses(context, query) }
}

export default function Catalogue({ loaderData: { query, result } }: Route.ComponentProps) {
  const texts = useTexts(catalogueTexts)
  const isLoading = spanishAddress(useNavigation().location?.pathname ?? '') === '/cursos'
  const area = areaOf(query, result)
  return (
    <>
      <PageHead
        title={area ? texts.titleOfArea(area) : texts.title}
        description={texts.description(result.total)}
        path={catalogueHref(
          isLandingPage(query) ? { area: query.area, page: query.page } : {},
          EMPTY_COURSE_QUERY,
        )}
        isHiddenFromSearch={query.q !== '' || (countFilters(query) > 0 && !isLandingPage(query))}
      />
      <div className="wrap pt-8 pb-20 lg:pt-14">
        <h1 className="title">{area ? texts.headingOfArea(area) : texts.title}</h1>
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
  const texts = useTexts(catalogueTexts)
  return (
    <div className="text-sm">
      <p role="status" className="font-700 tabular">
        {texts.found(result.total, result.correctedTo ? '' : query.q)}
      </p>
      {result.correctedTo ? (
        <p className="mt-1 text-soft">
          {texts.corrected(
            query.q,
            <LocalLink to={catalogueHref({ q: result.correctedTo }, query)} lang="es" className="link">
              {result.correctedTo}
            </LocalLink>,
          )}
        </p>
      ) : null}
    </div>
  )
}

/** One area and nothing else is a page worth finding in a search engine. */
const isLandingPage = (query: Data['query']) =>
  query.q === '' && countFilters(query) === query.area.length && query.area.length <= 1

/** The one area that is asked for, by its name. */
function areaOf(query: Data['query'], result: Data['result']): string | undefined {
  const [code] = query.area
  return query.area.length === 1 ? result.facets.area.find(({ value }) => value === code)?.label : undefined
}
