import { availableParallelism } from 'node:os'
import { isServing, readContainers } from '../compose/containers.ts'
import { limitCpus } from '../compose/docker-commands.ts'
import type { Run } from '../compose/run.ts'
import type { Stack } from '../compose/stack.ts'
import { OperatorError } from '../operator-error.ts'

/**
 * Gives the backup service all processors while somebody waits for it; its tenth of one is for the night.
 *
 * @throws OperatorError when it does not run.
 */
export async function withFullSpeed<Result>(
  { project }: Pick<Stack, 'project'>,
  run: Run,
  work: () => Promise<Result>,
): Promise<Result> {
  const container = (await readContainers(run, project, 'backup')).findLast(isServing)
  if (!container) {
    throw new OperatorError('The service "backup" does not run. See ./cep status, start it with ./cep up.')
  }
  if (container.cpus === 0) return work()
  await run(limitCpus(container.name, availableParallelism()))
  try {
    return await work()
  } finally {
    await run(limitCpus(container.name, container.cpus))
  }
}
