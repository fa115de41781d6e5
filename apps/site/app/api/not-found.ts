import { data, redirect } from 'react-router'
import type { LoaderContext } from './cms-request.ts'
import { findRedirect } from './find-redirect.ts'

/**
 * What a loader throws when there is nothing at an address: the redirect that the centre set for
 * it, else a 404.
 */
export async function notFound(context: LoaderContext, request: Request): Promise<never> {
  const { pathname } = new URL(request.url)
  const target = await findRedirect(context, pathname)
  if (target && target.to !== pathname) throw redirect(target.to, target.permanent ? 301 : 302)
  throw data({ reason: 'not_found' }, { status: 404 })
}
