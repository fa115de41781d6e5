import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import { gzipSync } from 'node:zlib'

type FakeEdgeOptions = { cmsUrl: string; siteUrl: string; noncePlaceholder: string }

/** The policy of the real edge, so that tests see what would be blocked. */
const policyWith = (nonce: string) =>
  [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ')

/**
 * Joins site and CMS under one origin as the edge does: `/api` and `/media` to the CMS, the rest to
 * the site, the nonce's placeholder replaced for each request, text compressed.
 */
export function createFakeEdge({ cmsUrl, siteUrl, noncePlaceholder }: FakeEdgeOptions): Server {
  return createServer((request, response) => {
    forward(request).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(502, { 'content-type': 'text/html' }).end('<p>502</p>'),
    )
  })

  async function forward(request: IncomingMessage) {
    const isForCms = /^\/(api|media)\//.test(request.url ?? '')
    const upstream = (isForCms ? cmsUrl : siteUrl) + request.url
    const answer = await fetch(upstream, {
      method: request.method ?? 'GET',
      headers: forwarded(request),
      redirect: 'manual',
      ...(request.method === 'POST' ? { body: await readAll(request) } : {}),
    })
    const headers = new Headers(answer.headers)
    for (const name of ['content-encoding', 'content-length', 'transfer-encoding', 'connection'])
      headers.delete(name)
    let body: Buffer | string = Buffer.from(await answer.arrayBuffer())
    if (headers.get('content-type')?.startsWith('text/html')) {
      const nonce = randomBytes(16).toString('hex')
      body = body.toString('utf8').replaceAll(noncePlaceholder, nonce)
      headers.set('content-security-policy', policyWith(nonce))
    }
    if (/^(text|application)\/|svg/.test(headers.get('content-type') ?? '') && answer.status !== 304) {
      body = gzipSync(body, { level: 5 })
      headers.set('content-encoding', 'gzip')
    }
    return { status: answer.status, headers: Object.fromEntries(headers), body }
  }
}

function forwarded(request: IncomingMessage): Record<string, string> {
  const kept = [
    'accept',
    'content-type',
    'cookie',
    'idempotency-key',
    'referer',
    'user-agent',
    'if-none-match',
  ]
  return Object.fromEntries(
    kept.flatMap((name) => {
      const value = request.headers[name]
      return typeof value === 'string' ? [[name, value]] : []
    }),
  )
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
