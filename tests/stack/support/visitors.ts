import { once } from 'node:events'
import { Agent, request } from 'node:https'
import { createInterface } from 'node:readline'
import { text } from 'node:stream/consumers'
import { z } from 'zod'
import { visitorAddress } from './outside.ts'
import { leadBody } from './request.ts'

/**
 * A program: visitors who ask for pages and send leads at a steady rate, whether answers come or not, until
 * its standard input ends. Run in the namespace outside; writes a line of JSON for every answer.
 */
const options = z
  .object({
    host: z.string(),
    port: z.number(),
    name: z.string(),
    perSecond: z.number(),
    /** 0 to 1: how many requests are leads. */
    leadShare: z.number(),
    paths: z.array(z.string()).min(1),
    prefix: z.string(),
    /** First visitor address, so that two runs don't share any. */
    firstVisitor: z.number(),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'))

/** Browsers that keep their connections; a lead comes from somebody else each time, or limits would hold it up. */
const BROWSERS = 40
const LEADS_PER_VISITOR = 4
const TIMEOUT_MS = 20_000

let visitors = options.firstVisitor
const newAgent = () => new Agent({ keepAlive: true, maxSockets: 4, localAddress: visitorAddress(visitors++) })
const browsers = Array.from({ length: BROWSERS }, newAgent)
let leadAgent = newAgent()

const open = new Set<Promise<void>>()
let sent = 0
let leads = 0
const startedAt = performance.now()

const clock = setInterval(() => {
  const due = Math.floor(((performance.now() - startedAt) * options.perSecond) / 1000)
  while (sent < due) {
    const isLead = Math.floor((sent + 1) * options.leadShare) > Math.floor(sent * options.leadShare)
    track(isLead ? sendLead() : openPage(sent))
    sent += 1
  }
}, 5)

const input = createInterface(process.stdin)
await once(input, 'close')
clearInterval(clock)
await Promise.all(open)
process.exit(0)

function track(work: Promise<void>): void {
  open.add(work)
  void work.finally(() => open.delete(work))
}

function openPage(number: number): Promise<void> {
  const path = options.paths[number % options.paths.length] ?? '/'
  const agent = browsers[number % BROWSERS]
  return ask({ kind: 'page', method: 'GET', path, agent })
}

function sendLead(): Promise<void> {
  if (leads % LEADS_PER_VISITOR === 0) {
    const previous = leadAgent
    leadAgent = newAgent()
    // Its last answer may still be on the way.
    setTimeout(() => previous.destroy(), TIMEOUT_MS).unref()
  }
  const email = `${options.prefix}-${leads}@correo.example`
  leads += 1
  return ask({ kind: 'lead', method: 'POST', path: '/api/leads', agent: leadAgent, email })
}

type Asked = { kind: 'page' | 'lead'; method: string; path: string; agent: Agent | undefined; email?: string }

async function ask({ kind, method, path, agent, email }: Asked): Promise<void> {
  const at = performance.now()
  const answer = await exchange({ method, path, agent, email }).catch((error: NodeJS.ErrnoException) => ({
    status: 0,
    error: error.code ?? error.name,
  }))
  const ms = Math.round(performance.now() - at)
  process.stdout.write(`${JSON.stringify({ kind, path, email, at: Date.now(), ms, ...answer })}\n`)
}

async function exchange({ method, path, agent, email }: Omit<Asked, 'kind'>) {
  const body = email === undefined ? undefined : leadBody(email)
  const outgoing = request({
    host: options.host,
    port: options.port,
    servername: options.name,
    rejectUnauthorized: false,
    method,
    path,
    agent,
    headers: {
      host: options.name,
      accept: kindOfAnswer(method),
      ...(body ? { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) } : {}),
    },
    signal: AbortSignal.timeout(TIMEOUT_MS),
  })
  outgoing.end(body)
  const [response] = await once(outgoing, 'response')
  const content = await text(response)
  const status: number = response.statusCode
  const cache: string | undefined = response.headers['x-cache-status']
  const version: string | undefined = response.headers['x-version']
  return {
    status,
    cache,
    version,
    ...(email && status === 201 ? { reference: JSON.parse(content).reference } : {}),
  }
}

function kindOfAnswer(method: string): string {
  return method === 'POST' ? 'application/json' : 'text/html'
}
