import type { PayloadRequest } from 'payload'

/**
 * The site's server forwards an editor's session cookie. Payload takes a cookie only from what says
 * to be a browser of ours (Origin, Sec-Fetch-Site), against requests forged by other sites. A server
 * sends neither. Nothing can be forged here: a preview changes nothing, and no other site may read it.
 */
export async function signInCaller(req: PayloadRequest): Promise<void> {
  if (req.user || req.headers.has('origin') || req.headers.has('sec-fetch-site')) return
  const name = `${req.payload.config.cookiePrefix}-token`
  const token = new RegExp(`(?:^|;\\s*)${name}=([^;]+)`).exec(req.headers.get('cookie') ?? '')?.[1]
  if (!token) return
  const { user } = await req.payload.auth({ headers: new Headers({ authorization: `JWT ${token}` }), req })
  req.user = user
}
