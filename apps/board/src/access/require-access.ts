import type { Logger } from '@cep/platform/logger'
import type { MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import type { BoardConfiguration } from '../configuration.ts'
import { createAdminSessions } from './admin-sessions.ts'
import { areSameCredentials, readBasicCredentials } from './basic-credentials.ts'

/** The session cookie of the admin panel, which lives on the same address. */
const SESSION_COOKIE = 'payload-token'

/** Lets in an admin who is signed in to the panel, or the board's own user; nobody else. */
export function requireAccess(configuration: BoardConfiguration, logger: Logger): MiddlewareHandler {
  const sessions = createAdminSessions({ cmsUrl: configuration.CMS_URL, logger })
  const own = { user: configuration.BULLBOARD_USER, password: configuration.BULLBOARD_PASSWORD }

  return async (context, next) => {
    const given = readBasicCredentials(context.req.header('authorization'))
    if (given && areSameCredentials(given, own)) return next()
    const token = getCookie(context, SESSION_COOKIE)
    if (token && (await sessions.isAdmin(token))) return next()

    context.header('WWW-Authenticate', 'Basic realm="CEP colas", charset="UTF-8"')
    context.header('Cache-Control', 'no-store')
    return context.text('Entra en el panel como administración, o usa el usuario de las colas.', 401)
  }
}
