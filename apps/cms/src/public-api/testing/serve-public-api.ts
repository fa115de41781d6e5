import { once } from 'node:events'
import { createServer } from 'node:http'
import { createLogger } from '@cep/platform/logger'
import type pg from 'pg'
import { createPublicApi } from '../create-public-api.ts'

export type ServedPublicApi = {
  /** The body of `GET /api/public<path>`, which has to be answered 200. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of many shapes
  read: (path: string) => Promise<any>
  /** The answer itself, whatever it is. */
  ask: (path: string, init?: RequestInit) => Promise<Response>
  close: () => Promise<void>
}

/** The public API on a port of its own; `now` sets its clock, `timeoutMs` its patience. Paths that are not its own are answered 418. */
export async function servePublicApi(
  pool: pg.Pool,
  { now, timeoutMs }: { now?: string; timeoutMs?: number } = {},
): Promise<ServedPublicApi> {
  const { handle } = createPublicApi({
    pool,
    logger: createLogger('test', 'silent'),
    ...(now ? { now: () => new Date(now) } : {}),
    ...(timeoutMs ? { timeoutMs } : {}),
  })
  const server = createServer(async (request, response) => {
    if (!(await handle(request, response))) response.writeHead(418).end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('not listening on a port')

  const ask = (path: string, init: RequestInit = {}) =>
    fetch(`http://127.0.0.1:${address.port}/api/public${path}`, init)
  return {
    ask,
    read: async (path) => {
      const response = await ask(path)
      if (response.status !== 200) throw new Error(`${path} answered ${response.status}`)
      return response.json()
    },
    close: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}
