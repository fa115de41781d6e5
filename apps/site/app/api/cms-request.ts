import type { PublicApi } from '@cep/contracts/public-api'
import { type SubscriptionView, subscriptionView } from '@cep/contracts/subscription'
import { data, type RouterContextProvider } from 'react-router'
import { siteContext } from './site-context.ts'

/** Well below what the edge waits for a page, so that people get our error page and not the edge's. */
const TIMEOUT_MS = 8_000

export type LoaderContext = Readonly<RouterContextProvider>

/**
 * Reads one record or list, `GET {CMS_URL}/api/public{path}`; `null` when there is no such thing.
 *
 * @throws a 503 response when the CMS can't be reached or fails, so that the edge serves the page it
 * has instead of caching an empty one.
 */
export async function readFromCms<Route extends keyof PublicApi>(
  context: LoaderContext,
  path: string,
  query?: URLSearchParams,
): Promise<PublicApi[Route] | null> {
  const search = query?.toString()
  const body = await requestCms(context, `/api/public${path}${search ? `?${search}` : ''}`)
  // Both ends are ours and deployed together: the shape is checked at compile time.
  return body as PublicApi[Route] | null
}

/** The same for what always exists: its absence is a failure of the CMS, never an empty page. */
export async function readAlwaysFromCms<Route extends keyof PublicApi>(
  context: LoaderContext,
  path: string,
  query?: URLSearchParams,
): Promise<PublicApi[Route]> {
  const body = await readFromCms<Route>(context, path, query)
  if (body !== null) return body
  context.get(siteContext).logger.error({ path }, 'the CMS does not know a path it should')
  throw cmsUnavailable()
}

/**
 * Reads a draft, `GET {CMS_URL}/api/preview{path}`, with the editor's own session; `null` when it is
 * not there or not theirs to see.
 */
export async function readDraftFromCms<Route extends keyof PublicApi>(
  context: LoaderContext,
  path: string,
  request: Request,
): Promise<PublicApi[Route] | null> {
  const session = /(?:^|;\s*)(payload-token=[^;]+)/.exec(request.headers.get('cookie') ?? '')?.[1]
  if (!session) return null
  const body = await requestCms(context, `/api/preview${path}`, { cookie: session })
  return body as PublicApi[Route] | null
}

/** What the preference page shows of the owner of a link, or `null` for a link that is worth nothing. */
export async function readSubscription(
  context: LoaderContext,
  token: string,
): Promise<SubscriptionView | null> {
  const body = await requestCms(context, `/api/subscriptions?${new URLSearchParams({ token })}`)
  return body === null ? null : subscriptionView.parse(body)
}

async function requestCms(
  context: LoaderContext,
  pathAndQuery: string,
  headers: Record<string, string> = {},
): Promise<unknown> {
  const { cmsUrl, logger } = context.get(siteContext)
  // The query may be what a visitor typed: it stays out of the log.
  const path = pathAndQuery.split('?', 1)[0]
  try {
    const response = await fetch(cmsUrl + pathAndQuery, {
      headers: { accept: 'application/json', ...headers },
      signal: AbortSignal.timeout(TIMEOUT_MS),
    })
    if (response.ok) return await response.json()
    await response.body?.cancel()
    if (response.status < 500 && response.status !== 429) return null
    logger.error({ path, status: response.status }, 'the CMS failed')
  } catch (err) {
    logger.error({ path, err }, 'the CMS could not be reached')
  }
  throw cmsUnavailable()
}

function cmsUnavailable() {
  return data({ reason: 'cms_unavailable' }, { status: 503, headers: { 'Retry-After': '10' } })
}
