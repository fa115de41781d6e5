import { routes } from './routes.ts'

export type RouteMatch = { pattern: keyof typeof routes; key: string }

/** Slugs and codes; the longest slug is 120 characters. */
const KEY = /^[A-Za-z0-9-]{1,120}$/

/** The route of a path (`/courses/auxiliar-de-farmacia`) and what it names; undefined when there is none. */
export function findRoute(path: string): RouteMatch | undefined {
  if (isRoute(path) && !path.includes(':')) return { pattern: path, key: '' }
  const [, list, key, ...rest] = path.split('/')
  if (!list || !key || rest.length > 0 || !KEY.test(key)) return undefined
  const pattern = [`/${list}/:slug`, `/${list}/:code`].find(isRoute)
  return pattern && { pattern, key }
}

function isRoute(path: string): path is keyof typeof routes {
  return Object.hasOwn(routes, path)
}
