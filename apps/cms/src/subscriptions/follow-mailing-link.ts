import type { IncomingMessage, ServerResponse } from 'node:http'
import { isClickSignature } from '@cep/platform/subscriber-token'
import { sendError } from '../http/respond.ts'
import type { SubscriptionDependencies } from './handle-subscription.ts'

/**
 * `GET /api/mailing-links?m=&to=&s=`: a link of a mailing. Counts the click and nothing about whose it
 * was, and leads on; only to addresses that we have signed ourselves. A database that is away costs the
 * count, not the reader.
 */
export async function followMailingLink(
  request: IncomingMessage,
  response: ServerResponse,
  { pool, logger, linkSecret }: SubscriptionDependencies,
): Promise<void> {
  const { searchParams } = new URL(request.url ?? '/', 'http://localhost')
  const link = {
    mailingId: Number(searchParams.get('m')),
    target: searchParams.get('to') ?? '',
    signature: searchParams.get('s') ?? '',
  }
  if (!isClickSignature(link, linkSecret)) {
    return sendError(response, 404, { code: 'not_found', message: 'Este enlace no lleva a ninguna parte.' })
  }
  if (request.method === 'GET') {
    await pool
      .query('UPDATE mailings SET counts_clicked = counts_clicked + 1 WHERE id = $1', [link.mailingId])
      .catch((err: unknown) => logger.warn({ err }, 'click not counted'))
  }
  response.writeHead(302, { location: link.target, 'cache-control': 'no-store' }).end()
}
