import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Check } from '@cep/platform/health'
import type { Logger } from '@cep/platform/logger'
import { handleLeadIntake, type IntakeDependencies } from '../intake/lead-intake.ts'
import { handlePrivacyRequest, type PrivacyDependencies } from '../privacy/handle-privacy-request.ts'
import { followMailingLink } from '../subscriptions/follow-mailing-link.ts'
import { handleMailEvent, type MailEventDependencies } from '../subscriptions/handle-mail-events.ts'
import {
  handleSubscription,
  SUBSCRIPTION_PATHS,
  type SubscriptionDependencies,
} from '../subscriptions/handle-subscription.ts'
import { handlePageView, type ViewDependencies } from '../views/handle-page-view.ts'
import { handleHealth, handleReadiness } from './health.ts'
import { sendError, sendJson } from './respond.ts'
import { carriesSession } from './session.ts'

export type RouterDependencies = {
  intake: IntakeDependencies
  privacy: PrivacyDependencies
  subscriptions: SubscriptionDependencies
  mailEvents: MailEventDependencies
  views: ViewDependencies
  checks: Check[]
  logger: Logger
  version: string
  /** Reads for the public; answers false when the path is not one of its own. */
  publicApi: { handle: (request: IncomingMessage, response: ServerResponse) => Promise<boolean> }
  /** Everything else: Payload inside Next. */
  next: (request: IncomingMessage, response: ServerResponse) => Promise<void>
}

/**
 * The CMS's front door. What the public asks for is answered here, before Next sees it: that is
 * what keeps the lead form fast. A request with a session goes to Payload, which knows roles.
 */
export function createRouter(deps: RouterDependencies) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    try {
      await route(request, response, deps)
    } catch (err) {
      deps.logger.error({ err, path: pathOf(request) }, 'request failed')
      if (response.headersSent) response.destroy()
      else sendError(response, 500, { code: 'internal', message: 'Algo ha fallado. Vuelve a intentarlo.' })
    }
  }
}

async function route(
  request: IncomingMessage,
  response: ServerResponse,
  deps: RouterDependencies,
): Promise<void> {
  const path = pathOf(request)
  const isPost = request.method === 'POST'
  if (path === '/api/health') return handleHealth(request, response, deps.version)
  if (path === '/api/health/ready') return handleReadiness(request, response, deps.checks)
  if (path === '/api/leads' && isPost && !carriesSession(request)) {
    return handleLeadIntake(request, response, deps.intake)
  }
  if (path === '/api/leads/challenge' && request.method === 'GET') {
    return sendJson(response, 200, await deps.intake.challenges.issue())
  }
  if ((path === '/api/privacy-requests' || path === '/api/privacy-requests/confirm') && isPost) {
    return handlePrivacyRequest(request, response, deps.privacy)
  }
  if (path === '/api/views' && isPost) return handlePageView(request, response, deps.views)
  if (SUBSCRIPTION_PATHS.has(path)) return handleSubscription(request, response, deps.subscriptions)
  if (path === '/api/mailing-links') return followMailingLink(request, response, deps.subscriptions)
  if (path === '/api/mail-events' && isPost) return handleMailEvent(request, response, deps.mailEvents)
  if (path.startsWith('/api/public/') && (await deps.publicApi.handle(request, response))) return
  return deps.next(request, response)
}

function pathOf(request: IncomingMessage): string {
  return (request.url ?? '/').split('?', 1)[0] ?? '/'
}
