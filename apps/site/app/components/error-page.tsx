import { isRouteErrorResponse, Link, useLocation } from 'react-router'
import { LocalLink } from '../language/local-link.tsx'
import { useTexts } from '../language/use-texts.ts'
import { errorTexts } from './error-texts.ts'
import { Icon } from './icon.tsx'

/** What people see instead of a page, with a way out. */
export function ErrorPage({ error }: { error: unknown }) {
  const { pathname, search } = useLocation()
  const texts = useTexts(errorTexts)
  const code = codeOf(error)
  const { title, text } = texts[code]
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
        {code === 404 ? (
          <LocalLink to="/cursos" className="button">
            {texts.searchCatalogue}
            <Icon name="arrow" />
          </LocalLink>
        ) : (
          <Link to={{ pathname, search }} reloadDocument className="button">
            {texts.reload}
          </Link>
        )}
        <LocalLink to="/" className="button button-quiet">
          {texts.goHome}
        </LocalLink>
      </div>
    </div>
  )
}

/** Whatever is not missing or away for a moment is our fault. */
function codeOf(error: unknown): 404 | 500 | 503 {
  const status = isRouteErrorResponse(error) ? error.status : 500
  return status === 404 || status === 503 ? status : 500
}
