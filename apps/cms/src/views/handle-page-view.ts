import type { IncomingMessage, ServerResponse } from 'node:http'
import { pageView } from '@cep/contracts/page-view'
import type { Logger } from '@cep/platform/logger'
import { isbot } from 'isbot'
import { readBody } from '../http/read-body.ts'
import { sendError } from '../http/respond.ts'
import { carriesSession } from '../http/session.ts'
import type { StoreView } from './store-view.ts'

export type ViewDependencies = { storeView: StoreView; logger: Logger }

/** A view is a path and a few words. */
const MAX_BODY_BYTES = 2 * 1024

/**
 * `POST /api/views`: counts a page that a visitor was shown, `204`. Robots, staff at work and whoever asks
 * not to be tracked are answered the same, and not counted. JSON alone: another site's page can't send it.
 */
export async function handlePageView(
  request: IncomingMessage,
  response: ServerResponse,
  { storeView, logger }: ViewDependencies,
): Promise<void> {
  const read = await readBody(request, MAX_BODY_BYTES)
  if (!read.ok && read.reason === 'too_large') {
    return sendError(response, 413, { code: 'body_too_large', message: 'Es demasiado grande.' })
  }
  const view = read.ok && !read.isForm ? pageView.safeParse(read.body) : undefined
  if (!view?.success) {
    return sendError(response, 400, { code: 'invalid_body', message: 'No se entiende lo enviado.' })
  }
  if (isCounted(request)) {
    try {
      await storeView(view.data)
    } catch (err) {
      // The browser is gone already; a view is not worth a second try.
      logger.warn({ err }, 'page view not counted')
    }
  }
  response.writeHead(204, { 'cache-control': 'no-store' }).end()
}

function isCounted(request: IncomingMessage): boolean {
  const agent = request.headers['user-agent']
  if (!agent || isbot(agent) || carriesSession(request)) return false
  return request.headers['sec-gpc'] !== '1' && request.headers.dnt !== '1'
}
