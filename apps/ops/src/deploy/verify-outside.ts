import { once } from 'node:events'
import { request } from 'node:https'
import type { Stack } from '../compose/stack.ts'
import { OperatorError } from '../operator-error.ts'

const TIMEOUT_MS = 10_000
const ATTEMPTS = 3

/**
 * Asks for pages through the edge's TLS listener, under the stack's own name. Each address is one that
 * nobody has asked for before, so that no cache answers in the place of the application.
 *
 * @throws OperatorError for a page that isn't answered 200.
 */
export async function verifyOutside(
  stack: Pick<Stack, 'domain' | 'edge'>,
  paths: readonly string[],
): Promise<void> {
  for (const path of paths) {
    const status = await askPatiently(stack, `${path}?comprobacion=${Date.now()}`)
    if (status !== 200) {
      throw new OperatorError(`https://${stack.domain}${path} answers ${status} since the change.`)
    }
  }
}

/** A first request to a fresh container may be slow; a wrong answer stays wrong. */
async function askPatiently(stack: Pick<Stack, 'domain' | 'edge'>, path: string): Promise<number | string> {
  let answer: number | string = 'nothing'
  for (let attempt = 0; attempt < ATTEMPTS && answer !== 200; attempt++) answer = await ask(stack, path)
  return answer
}

async function ask({ domain, edge }: Pick<Stack, 'domain' | 'edge'>, path: string): Promise<number | string> {
  const asked = request({
    host: edge.host,
    port: edge.port,
    servername: domain,
    path,
    headers: { host: domain, accept: 'text/html' },
    // Over loopback; whether the certificate is a good one is another question, answered by the status.
    rejectUnauthorized: false,
    agent: false,
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  asked.end()
  try {
    const [response] = await once(asked, 'response')
    response.resume()
    await once(response, 'end')
    return response.statusCode
  } catch (error) {
    // Refused, reset or too slow: that is the answer.
    return error instanceof Error ? error.message : String(error)
  }
}
