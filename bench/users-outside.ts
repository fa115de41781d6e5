import { once } from 'node:events'
import { Agent } from 'node:https'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { z } from 'zod'
import { visitorAddress } from '../tests/stack/support/outside.ts'
import { visit, visitTarget } from '../tests/stack/support/visit.ts'

/**
 * A program: people who look round the site, think for 3 to 10 seconds, look for something else, and now
 * and then send the form, until its standard input ends. Run in the namespace outside.
 */
const options = visitTarget
  .extend({
    users: z.number(),
    paths: z.array(z.string()).min(1),
    searches: z.array(z.string()).min(1),
    prefix: z.string(),
  })
  .parse(JSON.parse(process.argv[2] ?? '{}'))

const THINK_MS = { least: 3_000, most: 10_000 }
/** Of what people do: hand-chosen, more forms than any real site sees. */
const SHARES = { lead: 0.04, search: 0.25 }

const stop = new AbortController()
let addresses = 0
let leads = 0

const people = Array.from({ length: options.users }, () => live())
await once(createInterface(process.stdin), 'close')
stop.abort()
await Promise.all(people)
process.exit(0)

async function live(): Promise<void> {
  let agent = newcomer()
  // They don't all come in the same instant.
  await think(Math.random() * THINK_MS.most)
  while (!stop.signal.aborted) {
    const chance = Math.random()
    if (chance < SHARES.lead) {
      const email = `${options.prefix}-${leads++}@correo.example`
      await visit(options, { path: '/api/leads', agent, email })
      // Who has asked leaves; somebody else comes.
      agent.destroy()
      agent = newcomer()
    } else {
      await visit(options, {
        path: chance < SHARES.lead + SHARES.search ? oneOf(options.searches) : oneOf(options.paths),
        agent,
      })
    }
    await think(THINK_MS.least + Math.random() * (THINK_MS.most - THINK_MS.least))
  }
  agent.destroy()
}

function newcomer(): Agent {
  // Node's agent heeds how long a server says it keeps a connection only where it has a timeout of its own.
  return new Agent({
    keepAlive: true,
    maxSockets: 2,
    timeout: 60_000,
    localAddress: visitorAddress(addresses++),
  })
}

function oneOf(list: readonly string[]): string {
  return list[Math.floor(Math.random() * list.length)] ?? '/'
}

/** Ends early when everybody is asked to go. */
async function think(ms: number): Promise<void> {
  await setTimeout(ms, undefined, { signal: stop.signal }).catch(() => undefined)
}
