import type { MiddlewareHandler } from 'hono'

type Request = {
  method: string
  site: string | undefined
  origin: string | undefined
  hasCredentials: boolean
}

/** Refuses changes that another site asks for with the browser of somebody who is signed in here. */
export function requireSameOrigin(publicUrl: string): MiddlewareHandler {
  const ownOrigin = new URL(publicUrl).origin
  return async (context, next) => {
    const request = {
      method: context.req.method,
      site: context.req.header('sec-fetch-site'),
      origin: context.req.header('origin'),
      hasCredentials: context.req.header('authorization') !== undefined,
    }
    if (isOwnDoing(request, ownOrigin)) return next()
    return context.json({ error: { code: 'forbidden', message: 'Esta petición viene de otra página.' } }, 403)
  }
}

/**
 * Browsers say where a request comes from: `Sec-Fetch-Site` on https and localhost, `Origin` with every
 * change. A request that says neither is no browser's: it is let through when it carries credentials
 * itself, and not on the strength of a cookie.
 */
export function isOwnDoing({ method, site, origin, hasCredentials }: Request, ownOrigin: string): boolean {
  if (method === 'GET' || method === 'HEAD') return true
  if (site !== undefined) return site === 'same-origin'
  if (origin !== undefined) return origin === ownOrigin
  return hasCredentials
}
