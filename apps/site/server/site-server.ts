import { createServer, type RequestListener, type Server } from 'node:http'
import { join } from 'node:path'
import type { Logger } from '@cep/platform/logger'
import sirv from 'sirv'

type SiteServerOptions = { clientFolder: string; renderPage: RequestListener; logger: Logger }

/**
 * The site's HTTP server: `GET /health`, hashed files under `/assets/` (immutable), the files of
 * `public/`, and pages for everything else.
 */
export function createSiteServer({ clientFolder, renderPage, logger }: SiteServerOptions): Server {
  const assets = sirv(join(clientFolder, 'assets'), { immutable: true, maxAge: 31_536_000, gzip: true })
  const publicFiles = sirv(clientFolder, { maxAge: 3_600 })

  const server = createServer((request, response) => {
    logWhenDone(logger, request, response)
    const url = request.url ?? '/'
    if (url === '/health') {
      response.writeHead(200, { 'content-type': 'application/json', 'cache-control': 'no-store' })
      response.end('{"status":"ok"}')
      return
    }
    if (url.startsWith('/assets/')) {
      request.url = url.slice('/assets'.length)
      assets(request, response, () => {
        response.writeHead(404, { 'cache-control': 'no-store' }).end()
      })
      return
    }
    publicFiles(request, response, () => renderPage(request, response))
  })
  // Longer than the edge keeps its idle connections, so that it never writes into a closing one.
  server.keepAliveTimeout = 75_000
  return server
}

type Exchange = Parameters<RequestListener>

/** One line a request, without query, address or user agent: those can carry personal data. */
function logWhenDone(logger: Logger, request: Exchange[0], response: Exchange[1]) {
  const startedAt = performance.now()
  const path = request.url?.split('?', 1)[0]
  response.once('close', () => {
    const fields = {
      method: request.method,
      path,
      status: response.statusCode,
      durationMs: Math.round(performance.now() - startedAt),
    }
    if (response.statusCode >= 500) logger.warn(fields, 'request failed')
    else logger.debug(fields, 'request')
  })
}
