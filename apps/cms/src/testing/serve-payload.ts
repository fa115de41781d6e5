import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { TestDatabase } from '@cep/testing/test-database'
import { handleEndpoints, type Payload, type SanitizedConfig } from 'payload'

export type ServedPayload = {
  url: string
  payload: Payload
  close: () => Promise<void>
}

/**
 * Payload's REST and GraphQL over real HTTP, as in production but without Next and the panel. The
 * configuration reads the environment when it is imported, so a test file can serve one database.
 */
export async function servePayload(
  database: TestDatabase,
  environment: Record<string, string> = {},
): Promise<ServedPayload> {
  Object.assign(process.env, database.environment, environment)
  const { default: config } = await import('../payload.config.ts')
  const { getPayload } = await import('payload')
  const { GRAPHQL_POST } = await import('@payloadcms/next/routes')
  const payload = await getPayload({ config })
  const answerGraphql = GRAPHQL_POST(config)

  const server = createServer((incoming, outgoing) => {
    answer(incoming, config, answerGraphql)
      .then(async (response) => {
        outgoing.writeHead(response.status, Object.fromEntries(response.headers))
        outgoing.end(Buffer.from(await response.arrayBuffer()))
      })
      .catch((error: unknown) => {
        outgoing.writeHead(500).end(String(error))
      })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // A server that listens on a port has an address object.
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    payload,
    close: async () => {
      server.closeAllConnections()
      server.close()
      await payload.destroy()
    },
  }
}

async function answer(
  incoming: IncomingMessage,
  config: Promise<SanitizedConfig>,
  answerGraphql: (request: Request) => Promise<Response>,
): Promise<Response> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  const hasBody = !['GET', 'HEAD'].includes(incoming.method ?? 'GET') && chunks.length > 0
  const headers = new Headers()
  for (const [name, value] of Object.entries(incoming.headers)) {
    if (typeof value === 'string') headers.set(name, value)
  }
  const request = new Request(`http://${incoming.headers.host}${incoming.url}`, {
    method: incoming.method ?? 'GET',
    headers,
    ...(hasBody ? { body: Buffer.concat(chunks) } : {}),
  })
  if (new URL(request.url).pathname === '/api/graphql') return answerGraphql(request)
  return handleEndpoints({ config, request })
}
