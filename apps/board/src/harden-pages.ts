import type { MiddlewareHandler } from 'hono'

const POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "object-src 'none'",
  "base-uri 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

/** Bull Board's page asks Google for its fonts; nothing we serve asks anybody for anything. */
const REMOTE_FONTS = /<link href="https:\/\/fonts\.googleapis\.com\/[^>]*>/g

/** Headers for pages that only staff may see, and no request to other servers. */
export const hardenPages: MiddlewareHandler = async (context, next) => {
  await next()
  const isPage = context.res.headers.get('content-type')?.startsWith('text/html') ?? false
  if (isPage) {
    const html = (await context.res.text())
      .replace(REMOTE_FONTS, '')
      .replace('<html lang="en"', '<html lang="es"')
    context.res = new Response(html, context.res)
  }
  context.header('Content-Security-Policy', POLICY)
  context.header('X-Content-Type-Options', 'nosniff')
  context.header('Referrer-Policy', 'same-origin')
  // Files with a hash in their name are the browser's to keep; the door is asked for everything else.
  const isHashed = /\/static\/(js|css)\/[^/]+\.[0-9a-f]{8,}\.(js|css)$/.test(context.req.path)
  context.header('Cache-Control', isHashed ? 'private, max-age=31536000, immutable' : 'no-store')
}
