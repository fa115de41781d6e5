import { addressIn, languageOf, spanishAddress } from '@cep/contracts/language'
import { data, redirect } from 'react-router'
import type { LoaderContext } from './cms-request.ts'
import { findRedirect } from './find-redirect.ts'

/**
 * What a loader throws when there is nothing at an address: the redirect that the centre set for
 * it, else a 404. Redirects are set for Spanish addresses and hold in every language.
 */
export async function notFound(context: LoaderContext, request: Request): Promise<never> {
  const { pathname } = new URL(request.url)
  const path = spanishAddress(pathname)
  const target = await findRedirect(context, path)
  if (target && target.to !== path) {
    throw redirect(addressIn(languageOf(pathname), target.to), target.permanent ? 301 : 302)
  }
  throw data({ reason: 'not_found' }, { status: 404 })
}
