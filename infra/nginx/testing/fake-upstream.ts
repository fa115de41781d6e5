import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'

type SeenRequest = { method: string; url: string; headers: IncomingHttpHeaders; body: string }
type Handler = (request: SeenRequest, response: ServerResponse, visit: number) => void

/**
 * An application behind the edge that a test scripts: what it answers per path, what it was asked.
 * It stands in for site, cms, board and store alike.
 */
export async function startFakeUpstream({ host = '127.0.0.1', port: wantedPort = 0 } = {}) {
  const handlers = new Map<string, Handler>()
  const seen: SeenRequest[] = []
  const server = createServer(async (request: IncomingMessage, response) => {
    const url = request.url ?? '/'
    const path = url.split('?')[0] ?? '/'
    const record = { method: request.method ?? '', url, headers: request.headers, body: await text(request) }
    seen.push(record)
    const visit = seen.filter((earlier) => earlier.url.split('?')[0] === path).length
    const handler = handlers.get(path)
    if (handler) return handler(record, response, visit)
    response.setHeader('content-type', 'text/plain')
    response.setHeader('x-upstream', host)
    response.end(`visit ${visit}`)
  })

  async function listen(port: number): Promise<number> {
    server.listen(port, host)
    await once(server, 'listening')
    const address = server.address()
    if (address === null || typeof address === 'string') throw new Error('not listening on a port')
    return address.port
  }
  const port = await listen(wantedPort)

  return {
    port,
    address: `${host}:${port}`,
    /** What `path` answers from now on. */
    answer: (path: string, handler: Handler) => handlers.set(path, handler),
    requestsTo: (path: string) => seen.filter(({ url }) => url.split('?')[0] === path),
    /** The application dies: its port refuses connections. */
    die: async () => {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
    revive: () => listen(port),
    stop: async () => {
      server.closeAllConnections()
      if (server.listening) server.close()
    },
  }
}
