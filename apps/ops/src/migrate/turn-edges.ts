import { OLD_WORKERS_LEFT } from '../compose/edge-commands.ts'
import { explain, runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import type { Host } from './host.ts'
import { type MoveContext, sidesOf } from './move-context.ts'
import { askOtherEdge, edge } from './service-commands.ts'

/** Writes down what an edge shall do, and puts it in force; every step may be repeated. */
async function turn(host: Host, ...steps: string[][]): Promise<void> {
  for (const words of [...steps, ['reload']]) await say(host, words)
}

async function say({ run, stack, name }: Host, words: string[]): Promise<void> {
  const command = edge(stack, ...words)
  const result = await run(command)
  // Visitors of before are still being answered: what is new holds for everybody else.
  if (result.code === 0 || (words[0] !== 'forward' && result.code === OLD_WORKERS_LEFT)) return
  throw new OperatorError(`The edge of the ${name} host did not follow. See ./cep logs nginx there.`, {
    details: explain(command, result),
  })
}

/** The edge takes in what the other one will forward, and serves by itself. */
export const openEdge = (host: Host, key: string) =>
  turn(host, ['trust', key], ['forward', 'off'], ['maintenance', 'off'])

/** Writes are refused from the moment this returns; reading goes on. */
export const freezeEdge = (host: Host) => turn(host, ['maintenance', 'on'])
export const thawEdge = (host: Host) => turn(host, ['maintenance', 'off'])

/**
 * Writes down that every request goes on to the side that was moved to; in force from `reload` on. Tried by nginx.
 *
 * @returns false where the address of that side is not known.
 */
export async function chooseForward(context: MoveContext): Promise<boolean> {
  const { from, to } = sidesOf(context)
  const address = context.journal.addresses[to.name]
  if (address === null) return false
  const { httpsPort, httpPort } = to.stack
  await say(from, ['forward', address, String(httpsPort), String(httpPort), context.journal.key])
  return true
}

export const forgetForward = (host: Host) => say(host, ['forward', 'off'])
export const reloadEdge = (host: Host) => say(host, ['reload'])

export const closeEdge = (host: Host) => turn(host, ['trust', 'off'], ['forward', 'off'])

/** @throws OperatorError when the edge over there does not show pages to the one that will forward to it. */
export async function tryForward(context: MoveContext): Promise<void> {
  const { from, to } = sidesOf(context)
  const address = context.journal.addresses[to.name]
  if (address === null) return
  for (const path of ['/api/health/ready', '/']) {
    const { stdout } = await runOrFail(
      from.run,
      askOtherEdge(from.stack, { domain: from.stack.domain, address, port: to.stack.httpsPort, path }),
      {
        failure: `The ${from.name} host's edge does not reach ${address}, port ${to.stack.httpsPort}. Is the firewall over there open? Another address: --address`,
      },
    )
    if (stdout.trim() !== '200') {
      throw new OperatorError(
        `The ${to.name} host answers ${path} with ${stdout.trim()}. See ./cep status there.`,
      )
    }
  }
}
