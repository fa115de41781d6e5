import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PublicApi } from '@cep/contracts/public-api'
import type { Logger } from '@cep/platform/logger'
import type pg from 'pg'
import { sendError, sendJson } from '../http/respond.ts'
import { type AnswerContext, BadRequest, type Read, readThrough } from './answer.ts'
import { dayAtCentre } from './centre-time.ts'
import { isDatabaseAway } from './database-away.ts'
import { findRoute, type RouteMatch } from './find-route.ts'
import { routes } from './routes.ts'

const PREFIX = '/api/public'

/** Fresh for five seconds at the edge, then shown while a new one is fetched, a day long while we fail. */
const CACHE_CONTROL = 'public, max-age=0, s-maxage=5, stale-while-revalidate=60, stale-if-error=86400'

type PublicApiOptions = {
  pool: Pick<pg.Pool, 'query'>
  logger: Logger
  now?: () => Date
  /** How long an answer may wait for the database. */
  timeoutMs?: number
}

type PublicApiHandler = {
  /** Answers a request under `/api/public`; resolves to false when the path is somewhere else. */
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>
}

/**
 * The public read API: `GET` and `HEAD` of the routes of `PublicApi`, answered from the database in
 * SQL, without Payload. Values of a query that make no sense count as not given; an address without
 * what it needs is answered 400. While the database is away every route answers 503, so that caches
 * go on showing what they have.
 */
export function createPublicApi({
  pool,
  logger,
  now = () => new Date(),
}: PublicApiOptions): PublicApiHandler {
  const read = readThrough(pool)

  return {
    async handle(request, response) {
      const [path = '', query = ''] = (request.url ?? '').split('?', 2)
      if (path !== PREFIX && !path.startsWith(`${PREFIX}/`)) return false

      if (request.method !== 'GET' && request.method !== 'HEAD') {
        // Whatever was sent along is not read: the connection can't be used for another request.
        const headers = { allow: 'GET, HEAD', connection: 'close' }
        sendError(response, 405, { code: 'method_not_allowed', message: 'Aquí solo se puede leer.' }, headers)
        return true
      }
      const route = findRoute(path.slice(PREFIX.length))
      if (!route) {
        sendNotFound(response)
        return true
      }
      await respond(response, route, { read, query, today: dayAtCentre(now()), logger })
      return true
    },
  }
}

type Circumstances = { read: Read; query: string; today: string; logger: Logger }

async function respond(
  response: ServerResponse,
  route: RouteMatch,
  circumstances: Circumstances,
): Promise<void> {
  const { read, query, today, logger } = circumstances
  const context: AnswerContext = { read, today, key: route.key, search: new URLSearchParams(query) }
  let body: PublicApi[keyof PublicApi] | null
  try {
    body = await routes[route.pattern](context)
  } catch (err) {
    if (err instanceof BadRequest) {
      const message = 'Falta un dato en la dirección, o no se entiende.'
      sendError(response, 400, { code: 'invalid_fields', message, fields: err.fields })
      return
    }
    sendFailure(response, err, { route: route.pattern, logger })
    return
  }
  if (body === null) sendNotFound(response)
  else sendJson(response, 200, body, { 'cache-control': CACHE_CONTROL })
}

function sendNotFound(response: ServerResponse): void {
  sendError(response, 404, { code: 'not_found', message: 'No hay nada en esta dirección.' })
}

function sendFailure(
  response: ServerResponse,
  err: unknown,
  { route, logger }: { route: string; logger: Logger },
): void {
  if (isDatabaseAway(err)) {
    logger.warn({ err, route }, 'public api: database away')
    const message = 'Ahora mismo no podemos leer los datos. Prueba dentro de un momento.'
    sendError(response, 503, { code: 'unavailable', message }, { 'retry-after': '5' })
    return
  }
  logger.error({ err, route }, 'public api: answer failed')
  sendError(response, 500, { code: 'internal', message: 'Algo ha fallado por nuestra parte.' })
}
