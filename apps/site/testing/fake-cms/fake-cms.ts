import { existsSync, readFileSync } from 'node:fs'
import { createServer, type Server, type ServerResponse } from 'node:http'
import { basename, join } from 'node:path'
import type { HomeContent, SitemapEntry } from '@cep/contracts/public-api'
import { areas, campuses, settings, staff } from './centre.ts'
import { cardOf, courseDetails, runDetails } from './courses.ts'
import { answerChallenge, answerLead, type IntakeState, newIntakeState } from './fake-intake.ts'
import { placeholderArt } from './placeholder-art.ts'
import { search } from './search.ts'
import { cycles, faqs, pages, postCardOf, posts } from './texts.ts'

/**
 * Stands in for the CMS in the site's own tests and while drawing pages: the public API over HTTP,
 * with made-up content that obeys the contract. `isDown` makes it answer 503 as the real one does
 * without its database.
 */
export type FakeCms = { server: Server; state: { isDown: boolean; intake: IntakeState } }

export function createFakeCms({ mediaFolder }: { mediaFolder?: string } = {}): FakeCms {
  const state = { isDown: false, intake: newIntakeState() }
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://cms.test')
    if (url.pathname.startsWith('/media/')) {
      return answerPicture(response, basename(decodeURIComponent(url.pathname)), mediaFolder)
    }
    if (request.method === 'POST' && url.pathname === '/api/leads') {
      return void answerLead(request, response, state.intake)
    }
    if (url.pathname === '/api/leads/challenge') return void answerChallenge(response)
    if (state.isDown) return answer(response, 503, failure('unavailable', 'Vuelve en un momento.'))
    const isDraft = url.pathname.startsWith('/api/preview/')
    const path = decodeURIComponent(url.pathname.replace(/^\/api\/(public|preview)/, ''))
    const body = isDraft ? draftAnswer(path, request.headers.cookie) : publicAnswer(path, url.searchParams)
    if (body === undefined) return answer(response, 404, failure('not_found', 'No existe.'))
    answer(response, 200, body)
  })
  return { server, state }
}

/** A picture of that name from the folder where there is one, else a flat poster. */
function answerPicture(response: ServerResponse, name: string, folder: string | undefined) {
  const file = folder && join(folder, name)
  const isThere = file !== undefined && existsSync(file)
  response.writeHead(200, {
    'content-type': isThere ? 'image/webp' : 'image/svg+xml',
    'cache-control': 'max-age=3600',
  })
  response.end(isThere ? readFileSync(file) : placeholderArt(name))
}

const failure = (code: string, message: string) => ({ error: { code, message } })

function answer(response: ServerResponse, status: number, body: unknown) {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

function publicAnswer(path: string, query: URLSearchParams): unknown {
  const [, collection, key] = path.split('/')
  if (key !== undefined) return oneOf(collection, key)
  switch (collection) {
    case 'home':
      return home()
    case 'settings':
      return settings
    case 'courses':
      return search(query)
    case 'cycles':
      return cycles
    case 'campuses':
      return campusCards()
    case 'posts':
      return { items: posts.map(postCardOf), page: 1, pageCount: 1, total: posts.length }
    case 'faqs':
      return faqs
    case 'staff':
      return staff
    case 'sitemap':
      return sitemap()
    case 'redirect':
      return query.get('path') === '/cursos-antiguos' ? { to: '/cursos', permanent: true } : undefined
    default:
      return undefined
  }
}

function oneOf(collection: string | undefined, key: string): unknown {
  switch (collection) {
    case 'courses':
      return courseDetails.find(({ slug }) => slug === key)
    case 'runs':
      return runDetails.find(({ code }) => code === key)
    case 'cycles':
      return cycles.find(({ slug }) => slug === key)
    case 'posts':
      return posts.find(({ slug }) => slug === key)
    case 'pages':
      return pages.find(({ slug }) => slug === key)
    case 'campuses': {
      const campus = campusCards().find(({ slug }) => slug === key)
      if (!campus) return undefined
      return {
        ...campus,
        courses: courseDetails
          .filter((course) => course.campuses.some(({ slug }) => slug === key))
          .map(cardOf),
        runs: runDetails.filter((run) => run.campus?.slug === key),
      }
    }
    default:
      return undefined
  }
}

function draftAnswer(path: string, cookie = ''): unknown {
  if (!cookie.includes('payload-token=editor')) return undefined
  const [, collection, key] = path.split('/')
  const published = oneOf(collection, key ?? '')
  if (!published || typeof published !== 'object') return undefined
  return 'name' in published
    ? { ...published, name: `Borrador de ${published.name}` }
    : { ...published, title: `Borrador de ${'title' in published ? published.title : key}` }
}

const campusCards = () =>
  campuses.map((campus) => ({
    ...campus,
    openRunCount: runDetails.filter((run) => run.campus?.slug === campus.slug).length,
  }))

function home(): HomeContent {
  const featured = [
    'atencion-sociosanitaria-en-instituciones',
    'cocina-y-gastronomia',
    'auxiliar-tecnico-veterinario',
    'desarrollo-web-desde-cero',
    'estetica-integral-y-bienestar',
    'carretilla-elevadora-y-almacen',
  ]
  return {
    featured: featured.flatMap((slug) => courseDetails.filter((course) => course.slug === slug).map(cardOf)),
    nextRuns: runDetails.slice(0, 8),
    areas,
    campuses: campusCards(),
    posts: posts.slice(0, 3).map(postCardOf),
    courseCount: courseDetails.length,
    openRunCount: runDetails.length,
  }
}

function sitemap(): SitemapEntry[] {
  return [
    ...courseDetails.map(({ slug, updatedAt }) => ({ path: `/cursos/${slug}`, updatedAt })),
    ...runDetails.map(({ code }) => ({
      path: `/convocatorias/${code}`,
      updatedAt: '2026-11-20T09:30:00.000Z',
    })),
    ...cycles.map(({ slug }) => ({ path: `/ciclos/${slug}`, updatedAt: '2026-11-20T09:30:00.000Z' })),
    ...campuses.map(({ slug }) => ({ path: `/sedes/${slug}`, updatedAt: '2026-11-20T09:30:00.000Z' })),
    ...posts.map(({ slug, updatedAt }) => ({ path: `/blog/${slug}`, updatedAt })),
    ...pages.map(({ slug, updatedAt }) => ({ path: `/${slug}`, updatedAt })),
  ]
}
