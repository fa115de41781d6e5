import { readContainers } from '../compose/containers.ts'
import { compose } from '../compose/docker-commands.ts'
import { explain, runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import type { DeployContext } from './deploy-context.ts'
import { settleInterrupted } from './deployment.ts'
import { refuseFailed, waitForStack } from './wait-for-stack.ts'

/** The first start initialises a database and runs every migration; hand-chosen: three times what a slow VPS took. */
const START_TIMEOUT_MS = 300_000

export const upCommand = (stack: Parameters<typeof compose>[0], services: readonly string[] = []) =>
  compose(stack, ['up', '--detach', '--no-build', '--remove-orphans', ...services])

export const downCommand = (stack: Parameters<typeof compose>[0]) =>
  compose(stack, ['down', '--remove-orphans'])

/** Starts the stack, or what is missing of it, and returns when all of it is healthy. */
export async function bringUp(context: DeployContext): Promise<void> {
  await settleBeforeChange(context)
  context.say('starting containers')
  const command = upCommand(context.stack)
  const result = await context.run(command, { onLine: tellComposeStep(context) })
  if (result.code !== 0) {
    // Compose says which step failed, its log says why.
    await refuseFailed(context)
    throw new OperatorError('The stack could not be started.', { details: explain(command, result) })
  }
  await waitForStack(context, { timeoutMs: START_TIMEOUT_MS })
}

/** Stops the stack and removes its containers and networks; volumes, and with them all data, stay. */
export async function takeDown(context: DeployContext): Promise<void> {
  await settleBeforeChange(context)
  context.say('stopping containers')
  await runOrFail(context.run, downCommand(context.stack), {
    failure: 'The stack could not be stopped.',
    onLine: tellComposeStep(context),
  })
}

/** Compose would remove any one of two containers: an interrupted deployment is ended first, for which the edge has to run. */
async function settleBeforeChange(context: DeployContext): Promise<void> {
  if (!context.state.readJournal()) return
  const containers = await readContainers(context.run, context.stack.project)
  const isEdgeDown = containers.some(({ service, state }) => service === 'nginx' && state !== 'running')
  if (isEdgeDown) {
    await runOrFail(context.run, compose(context.stack, ['start', 'nginx']), {
      failure: 'The edge (nginx) does not start. See ./cep logs nginx.',
    })
  }
  await settleInterrupted(context, 'forward')
}

/** Compose's own lines without a terminal: " Container cep-cms-1  Started". */
function tellComposeStep({ say }: DeployContext) {
  return (line: string) => {
    const step =
      /^\s*(Container|Network|Volume)\s+(\S+)\s+(Created|Started|Stopped|Removed|Pulled|Error.*)$/.exec(line)
    if (step) say(`${step[2]}: ${step[3]?.toLowerCase()}`)
  }
}
