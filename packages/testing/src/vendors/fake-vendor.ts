import { EventEmitter, once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A request as the fake received it; `body` is null where it was no JSON. */
export type ReceivedRequest = {
  method: string
  /** Without the query. */
  path: string
  query: Record<string, string>
  headers: Record<string, string>
  text: string
  body: unknown
  at: string
  /** The status it was answered with, or the script's word. */
  answered: number | 'garbage' | 'never' | 'hang up'
}

/** What the vendor's own rules answer; a text body goes out as it is, everything else as JSON. */
export type FakeAnswer = { status: number; body?: unknown; headers?: Record<string, string> }
export type VendorRules = (request: Omit<ReceivedRequest, 'answered'>) => FakeAnswer

/** Bad luck to come: the next `times` requests whose path or query contains `path` are answered like this. */
export type Script = {
  path?: string
  /** `garbage`: 200 with a proxy's page. `never`: the connection stays open, silent. `hang up`: it is cut. */
  answer: number | 'garbage' | 'never' | 'hang up'
  /** 1 unless told. */
  times?: number
  /** Value of `Retry-After`: seconds, or an HTTP date. */
  retryAfter?: number | string
}

/**
 * The part that every fake vendor shares: it keeps what it receives, and answers by script first, by the
 * vendor's rules otherwise.
 */
export function createFakeVendor(rules: VendorRules) {
  const received: ReceivedRequest[] = []
  let scripts: (Script & { times: number })[] = []
  const arrivals = new EventEmitter()

  const script = (next: Script) => {
    scripts.push({ times: 1, ...next })
  }
  const clear = () => {
    received.length = 0
    scripts = []
  }
  return {
    requests: (path = '') => received.filter((request) => request.path.includes(path)),
    script,
    clear,
    /** Resolves once at least `count` requests for `path` have come. */
    received: async (count: number, path = '') => {
      while (received.filter((request) => request.path.includes(path)).length < count) {
        await once(arrivals, 'request')
      }
    },
    handle: async (request: IncomingMessage, response: ServerResponse) => {
      const url = new URL(request.url ?? '/', 'http://fake')
      const text = await textOf(request)
      if (url.pathname.startsWith('/__fake/')) return control(url.pathname, text, response)

      const found = scripts.find(
        ({ path = '', times }) => times > 0 && `${url.pathname}${url.search}`.includes(path),
      )
      if (found) found.times -= 1
      const asked = {
        method: request.method ?? 'GET',
        path: url.pathname,
        query: Object.fromEntries(url.searchParams),
        headers: Object.fromEntries(
          Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
        ),
        text,
        body: parsed(text),
        at: new Date().toISOString(),
      }
      const answer = found ? null : rules(asked)
      received.push({ ...asked, answered: found?.answer ?? answer?.status ?? 500 })
      arrivals.emit('request')
      if (found) return answerByScript(found, response)
      if (answer) send(response, answer)
    },
  }

  /** For a person, or another process: what came, what is to come, forget it all. */
  function control(path: string, text: string, response: ServerResponse) {
    if (path === '/__fake/script') script(parsed(text) as Script)
    if (path === '/__fake/clear') clear()
    send(response, { status: 200, body: path === '/__fake/requests' ? received : {} })
  }
}

export type FakeVendor = ReturnType<typeof createFakeVendor>

/** The fake on a port of its own on 127.0.0.1 (a free one unless told). */
export async function listen(vendor: Pick<FakeVendor, 'handle'>, port = 0) {
  const server = createServer((request, response) => void vendor.handle(request, response))
  server.listen(port, '127.0.0.1')
  await once(server, 'listening')
  // Of a server that listens on TCP.
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${taken}`,
    stop: async () => {
      server.closeAllConnections()
      server.close()
      await once(server, 'close')
    },
  }
}

function answerByScript({ answer, retryAfter }: Script, response: ServerResponse): void {
  if (answer === 'never') return
  if (answer === 'hang up') {
    response.destroy()
    return
  }
  if (answer === 'garbage') {
    send(response, {
      status: 200,
      body: '<html><title>Gateway</title>',
      headers: { 'content-type': 'text/html' },
    })
    return
  }
  send(response, {
    status: answer,
    body: answer === 204 ? undefined : { error: 'scripted' },
    headers: retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) },
  })
}

function send(response: ServerResponse, { status, body, headers = {} }: FakeAnswer): void {
  const isText = typeof body === 'string'
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'content-type': isText ? 'text/plain' : 'application/json' }),
    ...headers,
  })
  response.end(body === undefined ? undefined : isText ? body : JSON.stringify(body))
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Reads a member of something unknown; undefined where there is none. */
export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}
