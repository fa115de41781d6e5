import type { LeadSubmission } from '@cep/contracts/lead-submission'

const UTM_NAMES = ['source', 'medium', 'campaign', 'term', 'content'] as const
const STORAGE_KEY = 'cep-visit'

/** Where a visit came from: the last campaign that led here, the first page, the site before it. */
export type Visit = Pick<LeadSubmission, 'utm' | 'landingPath' | 'referrer'>

/**
 * What one page view says about its visit. A campaign in the address is a new touch and replaces
 * what was known; without one the visit goes on.
 */
export function visitAfter(before: Visit | null, href: string, referrer: string): Visit {
  const url = new URL(href)
  const utm = readUtm(url.searchParams)
  if (before && !utm) return before
  const external = referrer && originOf(referrer) !== url.origin ? referrer.split('?', 1)[0] : undefined
  return {
    ...(utm ? { utm } : {}),
    landingPath: url.pathname.slice(0, 500),
    ...(external ? { referrer: external.slice(0, 500) } : {}),
  }
}

/** Notes a page view. Kept for the tab alone (`sessionStorage`), sent only with a form. */
export function rememberVisit(href: string, referrer: string) {
  const visit = visitAfter(currentVisit(), href, referrer)
  inMemory = visit
  try {
    sessionStorage.setItem(STORAGE_KEY, JSON.stringify(visit))
  } catch {
    // Storage can be switched off; the visit is then known until the tab loads another page.
  }
}

/** The visit so far, `null` before the first page view. */
export function currentVisit(): Visit | null {
  if (inMemory) return inMemory
  try {
    const stored = sessionStorage.getItem(STORAGE_KEY)
    return stored ? (JSON.parse(stored) as Visit) : null
  } catch {
    // Switched off, or written by an older version of this page: the visit starts anew.
    return null
  }
}

let inMemory: Visit | null = null

function readUtm(params: URLSearchParams): Visit['utm'] {
  const found = UTM_NAMES.flatMap((name) => {
    const value = params.get(`utm_${name}`)?.trim().slice(0, 120)
    return value ? [[name, value] as const] : []
  })
  return found.length > 0 ? Object.fromEntries(found) : undefined
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null
}
