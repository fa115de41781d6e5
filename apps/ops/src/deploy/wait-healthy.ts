import type { Container } from '../compose/containers.ts'
import { isServing, readContainers } from '../compose/containers.ts'
import { execIn } from '../compose/docker-commands.ts'
import { runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import type { DeployContext } from './deploy-context.ts'
import { type RolledService, rolledServices } from './rolled-services.ts'

const POLL_MS = 500

/**
 * Waits until new containers are healthy and answer what their service has to answer.
 *
 * @throws OperatorError with the end of its log for one that ends, is found unhealthy or takes too long.
 */
export async function waitHealthy(
  { run, stack, pause, healthTimeoutMs }: DeployContext,
  names: readonly string[],
): Promise<void> {
  const deadline = performance.now() + healthTimeoutMs
  for (;;) {
    const containers = (await readContainers(run, stack.project)).filter(({ name }) => names.includes(name))
    const missing = names.find((name) => !containers.some((container) => container.name === name))
    if (missing) throw new OperatorError(`${missing} has gone while it was starting.`)
    for (const container of containers) {
      const problem = problemOf(container)
      if (problem) await fail(container, problem)
    }
    if (containers.every(isServing)) {
      await Promise.all(containers.map((container) => probe({ run }, container)))
      return
    }
    const late = containers.find((container) => !isServing(container))
    if (late && performance.now() > deadline) {
      await fail(late, `was not healthy within ${Math.round(healthTimeoutMs / 1000)} s`)
    }
    await pause(POLL_MS)
  }

  async function fail({ name }: Container, problem: string): Promise<never> {
    const log = await run({ program: 'docker', args: ['logs', '--tail', '20', name] })
    throw new OperatorError(`${name} ${problem}.`, { details: `${log.stdout}${log.stderr}` })
  }
}

function problemOf({ state, health, restarts, exitCode, wasOutOfMemory }: Container): string | null {
  if (wasOutOfMemory) return 'needed more memory than its limit'
  // Its restart policy starts it again and again: once is enough to know.
  if (restarts > 0 || state === 'exited' || state === 'dead' || state === 'restarting') {
    return `ended while it was starting (code ${exitCode})`
  }
  return health === 'unhealthy' ? 'was found unhealthy' : null
}

/** Asked inside the container, so that nothing of the edge or its cache can answer instead. */
async function probe({ run }: Pick<DeployContext, 'run'>, { name, service }: Container): Promise<void> {
  // The containers of a wave are those of rolled services.
  const { probes } = rolledServices[service as RolledService]
  await runOrFail(run, probeCommand(name, probes), {
    failure: `${name} is healthy, but does not answer ${probes.join(' and ')} as it should.`,
  })
}

/** Every image of ours that is rolled has Node, and no other client for sure. */
const probeCommand = (container: string, paths: readonly string[]) =>
  execIn(container, [
    'node',
    '--eval',
    `for (const path of ${JSON.stringify(paths)}) {
  const answer = await fetch('http://127.0.0.1:3000' + path, { signal: AbortSignal.timeout(10_000) })
  await answer.arrayBuffer()
  if (!answer.ok) { console.error(path, answer.status); process.exit(1) }
}`,
    '--input-type=module',
  ])
