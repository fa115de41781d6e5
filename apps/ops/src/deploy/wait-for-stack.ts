import { type Container, isServing, readContainers } from '../compose/containers.ts'
import { OperatorError } from '../operator-error.ts'
import type { DeployContext } from './deploy-context.ts'

const POLL_MS = 500

/**
 * Waits until every service of the stack (or each of those named) is healthy and every one-shot has
 * ended well, telling of each.
 *
 * @throws OperatorError for what failed, with the end of its log, or naming what isn't healthy in time.
 */
export async function waitForStack(
  { run, stack, say, pause }: Pick<DeployContext, 'run' | 'stack' | 'say' | 'pause'>,
  { timeoutMs, services }: { timeoutMs: number; services?: readonly string[] },
): Promise<void> {
  const deadline = performance.now() + timeoutMs
  const told = new Set<string>()
  for (;;) {
    const all = await readContainers(run, stack.project)
    const containers = services ? all.filter(({ service }) => services.includes(service)) : all
    await refuseFailed({ run, stack }, containers)
    const waiting = containers.filter((container) => !isReady(container))
    for (const container of containers) {
      if (told.has(container.service) || !isReady(container)) continue
      told.add(container.service)
      if (!services) say(`${container.service}: ${container.isOneShot ? 'done' : 'healthy'}`)
    }
    if (waiting.length === 0) return
    if (performance.now() > deadline) {
      const names = waiting.map(({ service }) => service).join(', ')
      throw new OperatorError(
        `Not healthy after ${Math.round(timeoutMs / 1000)} s: ${names}. See ./cep logs SERVICE.`,
      )
    }
    await pause(POLL_MS)
  }
}

/** @throws OperatorError with the end of its log for a container that will not come up by being waited for. */
export async function refuseFailed(
  { run, stack }: Pick<DeployContext, 'run' | 'stack'>,
  containers?: readonly Container[],
): Promise<void> {
  const failed = (containers ?? (await readContainers(run, stack.project))).find(hasFailed)
  if (!failed) return
  const { service, name, exitCode } = failed
  const { stdout, stderr } = await run({ program: 'docker', args: ['logs', '--tail', '20', name] })
  throw new OperatorError(`${service} does not start (code ${exitCode}).`, { details: `${stdout}${stderr}` })
}

const isReady = (container: Container) =>
  container.isOneShot ? container.state === 'exited' && container.exitCode === 0 : isServing(container)

/** A service that ended five times since it was created won't come up by being waited for. */
const hasFailed = ({ isOneShot, state, exitCode, restarts }: Container) =>
  isOneShot
    ? (state === 'exited' || state === 'dead') && exitCode !== 0
    : state === 'restarting' && restarts >= 5
