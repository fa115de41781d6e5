import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressIn, readLanguage } from '@cep/contracts/language'
import type { Logger } from '@cep/platform/logger'
import type pg from 'pg'
import { RateLimiterMemory } from 'rate-limiter-flexible'
import { z } from 'zod'
import { clientAddress } from '../http/client-address.ts'
import { readBody } from '../http/read-body.ts'
import { sendError, sendJson } from '../http/respond.ts'
import { confirmPrivacy } from './confirm-privacy.ts'
import { privacyRequestInput, requestPrivacy } from './request-privacy.ts'

export type PrivacyDependencies = {
  pool: pg.Pool
  logger: Logger
  /** PRIVACY_LINK_SECRET: signs the links of the confirmation mails. */
  linkSecret: string
  limiter: RateLimiterMemory
}

const MAX_BODY_BYTES = 16 * 1024
const HOUR_S = 60 * 60
const MOST_PER_IP_AND_HOUR = 30

const UNREADABLE = {
  too_large: { status: 413, code: 'body_too_large', message: 'El mensaje es demasiado largo.' },
  unsupported: {
    status: 415,
    code: 'unsupported_media_type',
    message: 'Envía los datos como JSON o como formulario.',
  },
  malformed: { status: 400, code: 'invalid_body', message: 'No hemos podido leer los datos.' },
} as const

const confirmation = z.object({ token: z.string().max(500) })
const asked = z.object({ language: z.unknown() })

/** Counts requests by address, in this process; a classroom behind one address fits in. */
export function createPrivacyLimiter(): RateLimiterMemory {
  return new RateLimiterMemory({ points: MOST_PER_IP_AND_HOUR, duration: HOUR_S })
}

/**
 * `POST /api/privacy-requests` {email, kind: export|erasure}: always the same answer to a valid body,
 * 202 for JSON and a redirection to `/mis-datos?enviado=1` for a form.
 * `POST /api/privacy-requests/confirm` {token}: 200, or 410 for a link that is worth nothing; a form is
 * sent to `/mis-datos?confirmado=1` or `/mis-datos?caducado=1`. A form that names a language comes back to
 * its page in that language; JSON is answered in Spanish.
 */
export async function handlePrivacyRequest(
  request: IncomingMessage,
  response: ServerResponse,
  deps: PrivacyDependencies,
): Promise<void> {
  const read = await readBody(request, MAX_BODY_BYTES)
  if (!read.ok) return refuseBody(response, read.reason, request)
  const ip = clientAddress(request)
  if (await isTooMany(deps.limiter, ip)) {
    const message = 'Has pedido esto muchas veces seguidas. Espera una hora.'
    return sendError(response, 429, { code: 'too_many_requests', message }, { 'retry-after': String(HOUR_S) })
  }
  const path = (request.url ?? '').split('?', 1)[0]
  const step = path?.endsWith('/confirm') ? confirm : note
  try {
    await step({ response, body: read.body, isForm: read.isForm, ip, deps })
  } catch (err) {
    deps.logger.error({ err }, 'privacy request not stored')
    const message = 'Ahora mismo no podemos guardarlo. Espera un momento y vuelve a intentarlo.'
    sendError(response, 503, { code: 'unavailable', message }, { 'retry-after': '5' })
  }
}

type Step = {
  response: ServerResponse
  body: unknown
  isForm: boolean
  ip: string
  deps: PrivacyDependencies
}

async function note({ response, body, isForm, ip, deps }: Step): Promise<void> {
  const parsed = privacyRequestInput.safeParse(body)
  if (!parsed.success) {
    // The form's own page checks the address; without JavaScript the browser does.
    if (isForm) return redirect(response, pageOf(body, 'revisa'))
    const fields = Object.fromEntries(
      parsed.error.issues.map(({ path, message }) => [path.join('.'), message]),
    )
    return sendError(response, 422, { code: 'invalid_fields', message: 'Hay datos que corregir.', fields })
  }
  await requestPrivacy(deps.pool, parsed.data, { linkSecret: deps.linkSecret, ip })
  if (isForm) return redirect(response, pageOf(body, 'enviado'))
  sendJson(response, 202, { status: 'sent' })
}

async function confirm({ response, body, isForm, ip, deps }: Step): Promise<void> {
  const parsed = confirmation.safeParse(body)
  const result = parsed.success
    ? await confirmPrivacy(deps.pool, parsed.data.token, { linkSecret: deps.linkSecret, ip })
    : 'invalid'
  if (isForm) return redirect(response, pageOf(body, result === 'confirmed' ? 'confirmado' : 'caducado'))
  if (result === 'confirmed') return sendJson(response, 200, { status: 'confirmed' })
  sendError(response, 410, {
    code: 'not_found',
    message: 'El enlace ya no vale. Pide otro en la página Mis datos.',
  })
}

function refuseBody(
  response: ServerResponse,
  reason: 'too_large' | 'unsupported' | 'malformed',
  request: IncomingMessage,
): void {
  // A body that was refused unread would be taken for the next request on this connection.
  const headers: Record<string, string> = request.complete ? {} : { connection: 'close' }
  const { status, ...error } = UNREADABLE[reason]
  sendError(response, status, error, headers)
}

async function isTooMany(limiter: RateLimiterMemory, ip: string): Promise<boolean> {
  const { consumedPoints } = await limiter.penalty(ip)
  return consumedPoints > MOST_PER_IP_AND_HOUR
}

/** The page that the form came from, with what became of it. */
function pageOf(body: unknown, outcome: string): string {
  const language = readLanguage(asked.safeParse(body).data?.language)
  return `${addressIn(language, '/mis-datos')}?${outcome}=1`
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(303, { location, 'cache-control': 'no-store' }).end()
}
