import { type ClientRequest, type IncomingHttpHeaders, request as requestPlain } from 'node:http'
import { request as requestSecure } from 'node:https'

export type Question = {
  method?: string
  /** The server's name: in the Host header and, by TLS, in the handshake. */
  name?: string
  headers?: Record<string, string>
  body?: string
  /** The address that the request comes from, one of 127.0.0.0/8. */
  from?: string
}
type Address = { port: number; name: string; path: string; isPlain?: boolean }
export type Answer = { status: number; headers: IncomingHttpHeaders; text: string }

/**
 * One request to 127.0.0.1 with every byte as given (fetch tidies paths up and chooses its own Host), on a
 * connection of its own. Certificates are not checked: tests look at them themselves.
 */
export function requestFrom({
  port,
  name,
  path,
  isPlain = false,
  method = 'GET',
  headers = {},
  body,
  from,
}: Address & Question): Promise<Answer> {
  const options = {
    host: '127.0.0.1',
    port,
    path,
    method,
    headers: { host: name, ...headers },
    agent: false,
    ...(from ? { localAddress: from } : {}),
  }
  return new Promise((resolve, reject) => {
    const request: ClientRequest = isPlain
      ? requestPlain(options)
      : requestSecure({ ...options, servername: name, rejectUnauthorized: false })
    request.on('error', reject)
    request.on('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', reject)
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8')
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text })
      })
    })
    request.end(body)
  })
}
