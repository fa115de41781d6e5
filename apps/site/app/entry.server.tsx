import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { renderToPipeableStream } from 'react-dom/server'
import {
  type EntryContext,
  isRouteErrorResponse,
  type RouterContextProvider,
  ServerRouter,
} from 'react-router'
import { siteContext } from './api/site-context.ts'
import styles from './app.css?inline'
import { NonceContext } from './components/nonce.ts'
import { StylesContext } from './components/page-styles.tsx'
import { scriptsAfterLoad } from './scripts-after-load.ts'

/** Longer than a loader may take: pages are sent whole, so that a late failure still has its status. */
const RENDER_TIMEOUT_MS = 10_000
export const streamTimeout = RENDER_TIMEOUT_MS - 1_000

/** Renders a page. The nonce is a placeholder that the edge replaces after its cache. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  loadContext: RouterContextProvider,
): Promise<Response> | Response {
  headers.set('Content-Type', 'text/html; charset=utf-8')
  if (request.method === 'HEAD') return new Response(null, { status, headers })

  const { nonce, logger } = loadContext.get(siteContext)
  return new Promise((resolve, reject) => {
    let renderedStatus = status
    const timer = setTimeout(() => abort(new Error('rendering took too long')), RENDER_TIMEOUT_MS)
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <StylesContext value={styles}>
          <ServerRouter context={routerContext} url={request.url} nonce={nonce} />
        </StylesContext>
      </NonceContext>,
      {
        nonce,
        onAllReady() {
          clearTimeout(timer)
          const body = new PassThrough()
          pipe(body)
          text(body)
            .then((html) => (import.meta.env.DEV ? html : scriptsAfterLoad(html)))
            .then((html) => resolve(new Response(html, { status: renderedStatus, headers })))
            .catch(reject)
        },
        onShellError(error) {
          clearTimeout(timer)
          reject(error)
        },
        onError(err) {
          renderedStatus = 500
          logger.error({ err, path: new URL(request.url).pathname }, 'rendering failed')
        },
      },
    )
  })
}

/** Called by the router for what loaders and rendering throw unexpectedly; chosen answers are no errors. */
export function handleError(
  err: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
) {
  // Answers that were chosen (a POST to a page is a 405) are no failures.
  if (request.signal.aborted || isRouteErrorResponse(err)) return
  context.get(siteContext).logger.error({ err, path: new URL(request.url).pathname }, 'a page failed')
}
