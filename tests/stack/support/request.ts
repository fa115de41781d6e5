import { request as httpRequest } from 'node:http'
import { request as httpsRequest, type RequestOptions } from 'node:https'
import { text } from 'node:stream/consumers'
import type { Stack } from './stack.ts'

export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; body: string }

type AskOptions = {
  /** Server name; the domain by default. */
  name?: string
  method?: string
  headers?: Record<string, string>
  body?: string
  timeoutMs?: number
}

/** The site's address as its links have it. */
export const originOf = ({ domain, httpsPort }: Stack) =>
  `https://${domain}${httpsPort === 443 ? '' : `:${httpsPort}`}`

/** Asks the stack from this host, through its published port for https and with its name. */
export function https(stack: Stack, path: string, { name = stack.domain, ...options }: AskOptions = {}) {
  return ask(httpsRequest, { port: stack.httpsPort, path, servername: name }, name, options)
}

/** The same through port 80. */
export function http(stack: Stack, path: string, { name = stack.domain, ...options }: AskOptions = {}) {
  return ask(httpRequest, { port: stack.httpPort, path }, name, options)
}

function ask(
  start: typeof httpsRequest,
  target: RequestOptions,
  name: string,
  { method = 'GET', headers = {}, body, timeoutMs = 15_000 }: Omit<AskOptions, 'name'>,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = start(
      {
        host: '127.0.0.1',
        ...target,
        method,
        headers: { host: name, ...headers },
        // Its certificate is its own until a real authority has been asked.
        rejectUnauthorized: false,
        agent: false,
        signal: AbortSignal.timeout(timeoutMs),
      },
      (response) => {
        text(response).then(
          (content) =>
            resolve({ status: response.statusCode ?? 0, headers: response.headers, body: content }),
          reject,
        )
      },
    )
    request.once('error', reject)
    request.end(body)
  })
}

/** The body of a lead as the form sends it. */
export const leadBody = (email: string) =>
  JSON.stringify({
    firstName: 'Ana',
    lastName: 'Pérez Gil',
    email,
    phone: '612 345 678',
    consent: { privacy: true, marketing: false },
  })
