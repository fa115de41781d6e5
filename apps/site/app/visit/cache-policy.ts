/** Where a page answers one person: never kept anywhere. */
const PRIVATE = /^(\/en)?\/(baja|mis-datos|gracias|suscripcion)(\/|$)/

/** The edge holds a page for 5 seconds and shows it a day longer while it asks for a new one. */
const SHARED = 'public, max-age=0, s-maxage=5, stale-while-revalidate=86400'

/** The `Cache-Control` of a page or of the router's data for it. */
export function cachePolicy(page: { path: string; status: number; isPreview: boolean }): string {
  const isFailure = page.status >= 500
  return isFailure || page.isPreview || PRIVATE.test(page.path) ? 'no-store' : SHARED
}
