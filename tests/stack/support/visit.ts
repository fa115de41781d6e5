import { once } from 'node:events'
import { type Agent, request } from 'node:https'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { leadBody } from './request.ts'

/** Where visitors outside find the stack. */
export const visitTarget = z.object({ host: z.string(), port: z.number(), name: z.string() })
export type VisitTarget = z.infer<typeof visitTarget>

const TIMEOUT_MS = 20_000

/**
 * Opens a page or, with an e-mail address, sends a lead, and writes a line of JSON about it to standard
 * output. Never throws: no answer has status 0.
 */
export async function visit(
  target: VisitTarget,
  { path, agent, email }: { path: string; agent: Agent; email?: string },
): Promise<void> {
  const kind = email === undefined ? 'page' : 'lead'
  const at = performance.now()
  const answer = await exchange(target, path, agent, email).catch((error: NodeJS.ErrnoException) => ({
    status: 0,
    error: error.code ?? error.name,
  }))
  const ms = Math.round(performance.now() - at)
  process.stdout.write(`${JSON.stringify({ kind, path, email, at: Date.now(), ms, ...answer })}\n`)
}

async function exchange(
  { host, port, name }: VisitTarget,
  path: string,
  agent: Agent,
  email: string | undefined,
) {
  const body = email === undefined ? undefined : leadBody(email)
  const outgoing = request({
    host,
    port,
    servername: name,
    // Its certificate is its own until a real authority has been asked.
    rejectUnauthorized: false,
    method: body ? 'POST' : 'GET',
    path,
    agent,
    headers: {
      host: name,
      accept: body ? 'application/json' : 'text/html',
      'accept-encoding': 'gzip',
      ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}),
    },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  outgoing.end(body)
  const [response] = await once(outgoing, 'response')
  const content = await text(response)
  const { 'x-cache': cache, 'x-version': version } = response.headers
  const status: number = response.statusCode
  return { status, cache, version, ...(email && status === 201 ? JSON.parse(content) : {}) }
}
