import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressIn, type Language, readLanguage } from '@cep/contracts/language'
import { subscriptionPreferences } from '@cep/contracts/subscription'
import type { Logger } from '@cep/platform/logger'
import type pg from 'pg'
import { z } from 'zod'
import { clientAddress } from '../http/client-address.ts'
import { readBody } from '../http/read-body.ts'
import { sendError, sendJson } from '../http/respond.ts'
import {
  changePreferences,
  confirmSubscription,
  readSubscription,
  unsubscribe,
} from './change-subscription.ts'

export type SubscriptionDependencies = {
  pool: pg.Pool
  logger: Logger
  /** PRIVACY_LINK_SECRET: signs the links of our mails. */
  linkSecret: string
}

const MAX_BODY_BYTES = 16 * 1024

const withToken = z.object({ token: z.string().max(200), language: z.unknown().optional() })
const leaving = withToken.extend({ m: z.string().optional() })

/** Everything about one's own subscription, by the signed links of our mails. */
export const SUBSCRIPTION_PATHS = new Set([
  '/api/subscriptions',
  '/api/subscriptions/confirm',
  '/api/subscriptions/preferences',
  '/api/subscriptions/unsubscribe',
])

/**
 * `GET /api/subscriptions?token=`: what the preference page shows, or 404.
 * `POST /api/subscriptions/confirm`, `/preferences`, `/unsubscribe`: forms of the site, sent back to
 * their page with what became of it.
 * `POST /api/subscriptions/unsubscribe?token=` with any body is a mail program's one click (RFC 8058):
 * 200 at once, whatever the body. `GET` of the same leads to the page that asks: programs that look
 * into links must take nobody off the list.
 */
export async function handleSubscription(
  request: IncomingMessage,
  response: ServerResponse,
  deps: SubscriptionDependencies,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://localhost')
  try {
    if (request.method === 'GET' || request.method === 'HEAD') return await read(url, response, deps)
    if (request.method !== 'POST') return refuseMethod(response)
    const ip = clientAddress(request)
    if (url.pathname.endsWith('/unsubscribe') && url.searchParams.has('token')) {
      return await oneClick(request, response, { url, ip, deps })
    }
    const body = await readBody(request, MAX_BODY_BYTES)
    if (!body.ok) {
      const message = 'No hemos podido leer los datos.'
      return sendError(response, 400, { code: 'invalid_body', message }, { connection: 'close' })
    }
    await change({ path: url.pathname, body: body.body, response, ip, deps })
  } catch (err) {
    deps.logger.error({ err }, 'subscription not changed')
    const message = 'Ahora mismo no podemos guardarlo. Espera un momento y vuelve a intentarlo.'
    sendError(response, 503, { code: 'unavailable', message }, { 'retry-after': '5' })
  }
}

async function read(url: URL, response: ServerResponse, deps: SubscriptionDependencies): Promise<void> {
  const token = url.searchParams.get('token') ?? ''
  if (url.pathname.endsWith('/unsubscribe')) return redirect(response, `/baja?${url.searchParams}`)
  if (url.pathname !== '/api/subscriptions') return refuseMethod(response)
  const found = await readSubscription(deps.pool, { token, secret: deps.linkSecret })
  if (found) return sendJson(response, 200, found)
  sendError(response, 404, { code: 'not_found', message: 'El enlace ya no vale.' })
}

type OneClick = { url: URL; ip: string; deps: SubscriptionDependencies }

async function oneClick(
  request: IncomingMessage,
  response: ServerResponse,
  { url, ip, deps }: OneClick,
): Promise<void> {
  // The link says everything; the body (List-Unsubscribe=One-Click, in either form encoding) is let go.
  request.resume()
  const result = await unsubscribe(deps.pool, {
    token: url.searchParams.get('token') ?? '',
    secret: deps.linkSecret,
    ip,
    mailingId: mailingIdOf(url.searchParams.get('m') ?? undefined),
  })
  if (result === 'done') return sendJson(response, 200, { status: 'unsubscribed' })
  sendError(response, 410, { code: 'not_found', message: 'El enlace ya no vale.' })
}

type Change = {
  path: string
  body: unknown
  response: ServerResponse
  ip: string
  deps: SubscriptionDependencies
}

async function change({ path, body, response, ip, deps }: Change): Promise<void> {
  const language = readLanguage(withToken.partial().safeParse(body).data?.language)
  const link = { secret: deps.linkSecret, ip }
  if (path.endsWith('/confirm')) {
    const parsed = withToken.safeParse(body)
    const result = parsed.success
      ? await confirmSubscription(deps.pool, { ...link, token: parsed.data.token })
      : 'invalid'
    return redirect(
      response,
      page(language, '/suscripcion/confirmar', result === 'confirmed' ? 'hecho' : 'caducado'),
    )
  }
  if (path.endsWith('/unsubscribe')) {
    const parsed = leaving.safeParse(body)
    const result = parsed.success
      ? await unsubscribe(deps.pool, {
          ...link,
          token: parsed.data.token,
          mailingId: mailingIdOf(parsed.data.m),
        })
      : 'invalid'
    return redirect(response, page(language, '/baja', result === 'done' ? 'hecho' : 'caducado'))
  }
  const parsed = subscriptionPreferences.safeParse(body)
  const result = parsed.success ? await changePreferences(deps.pool, { ...link, ...parsed.data }) : 'invalid'
  const target = '/suscripcion/preferencias'
  if (!parsed.success || result === 'invalid') return redirect(response, page(language, target, 'caducado'))
  const query = new URLSearchParams({ token: parsed.data.token, guardado: '1' })
  redirect(response, `${addressIn(parsed.data.language, target)}?${query}`)
}

const page = (language: Language, path: string, outcome: string) =>
  `${addressIn(language, path)}?${outcome}=1`

function mailingIdOf(value: string | undefined): number | null {
  return value && /^[1-9]\d{0,8}$/.test(value) ? Number(value) : null
}

function refuseMethod(response: ServerResponse): void {
  sendError(
    response,
    405,
    { code: 'method_not_allowed', message: 'Aquí no se puede hacer eso.' },
    { allow: 'POST' },
  )
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end()
}
