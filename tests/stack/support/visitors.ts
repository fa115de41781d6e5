import { once } from 'node:events'
import { Agent } from 'node:https'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { visitorAddress } from './outside.ts'
import { visit, visitTarget } from './visit.ts'

/**
 * A program: visitors who ask for pages and send leads at a steady rate, whether answers come or not, until
 * its standard input ends. Run in the namespace outside; writes a line of JSON for every answer.
 */
const options = visitTarget
  .extend({
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
const LAST_ANSWER_MS = 20_000

let visitors = options.firstVisitor
/** Node's agent heeds how long a server says it keeps a connection only where it has a timeout of its own. */
const newAgent = () =>
  new Agent({ keepAlive: true, maxSockets: 4, timeout: 60_000, localAddress: visitorAddress(visitors++) })
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

await once(createInterface(process.stdin), 'close')
clearInterval(clock)
await Promise.all(open)
process.exit(0)

function track(work: Promise<void>): void {
  open.add(work)
  void work.finally(() => open.delete(work))
}

function openPage(number: number): Promise<void> {
  const path = options.paths[number % options.paths.length] ?? '/'
  return visit(options, { path, agent: browsers[number % BROWSERS] ?? leadAgent })
}

function sendLead(): Promise<void> {
  if (leads > 0 && leads % LEADS_PER_VISITOR === 0) {
    const previous = leadAgent
    leadAgent = newAgent()
    // Its last answer may still be on the way.
    setTimeout(() => previous.destroy(), LAST_ANSWER_MS).unref()
  }
  const email = `${options.prefix}-${leads}@correo.example`
  leads += 1
  return visit(options, { path: '/api/leads', agent: leadAgent, email })
}
