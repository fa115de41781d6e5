import type { Command } from 'commander'
import { finish } from '../compose/finish.ts'
import { checkoutVersion, openStack } from '../compose/stack.ts'
import { OperatorError } from '../operator-error.ts'
import { finishRotations } from '../secrets/rotate-command.ts'
import { stackTools } from '../secrets/stack-tools.ts'
import { requireInstallation } from '../settings/installation.ts'
import { deploy } from './deploy.ts'
import type { Deployment } from './journal.ts'
import { changeStack, openDeployContext } from './open-deploy-context.ts'
import { rollback } from './rollback.ts'
import { ROLLED_SERVICES, type RolledService } from './rolled-services.ts'
import { bringUp, takeDown } from './up.ts'

/** `up`, `down`, `deploy`, `rollback`. */
export function registerDeploy(program: Command): void {
  program
    .command('up')
    .description('start the stack, or what is missing of it; returns when all of it is healthy')
    .action(() => finish(startStack()))
  program
    .command('down')
    .description('stop the stack; all data stays')
    .action(() => finish(stopStack()))
  program
    .command('deploy')
    .description('bring a version to the running stack without an interruption')
    .option('--version <version>', "tag of the images; the checkout's own version otherwise")
    .option('--service <service...>', `only these: ${ROLLED_SERVICES.join(', ')}`)
    .option('--force', 'also what already runs this version')
    .option('--health-timeout <seconds>', 'how long a new container may take to become healthy', '90')
    .option('--json', 'for programs')
    .action((options: DeployArguments) => finish(runDeploy(options)))
  program
    .command('rollback')
    .description('go back to what ran before the last deployment, or undo an interrupted one')
    .option('--version <version>', 'to this version')
    .option('--health-timeout <seconds>', 'how long a container may take to become healthy', '90')
    .option('--json', 'for programs')
    .action((options: DeployArguments) => finish(runRollback(options)))
}

type DeployArguments = {
  version?: string
  service?: string[]
  force?: boolean
  healthTimeout: string
  json?: boolean
}

/** `up`, and `start` where a stack is installed. */
export async function startStack(): Promise<number> {
  const context = openDeployContext()
  await changeStack(context, bringUp)
  await finishRotations(requireInstallation().secretsFolder, stackTools())
  context.say(`CEP is up: https://${context.stack.domain}/`)
  return 0
}

/** `down`, and `stop` where a stack is installed. */
export async function stopStack(): Promise<number> {
  const context = openDeployContext()
  await changeStack(context, takeDown)
  context.say('CEP is stopped; start it again with ./cep up')
  return 0
}

async function runDeploy({ version, service, force, healthTimeout, json }: DeployArguments): Promise<number> {
  const stack = openStack()
  const services = service?.map(rolledService)
  const context = openDeployContext({ stack, healthTimeoutMs: milliseconds(healthTimeout) })
  // Who deploys "latest" means the tag, whatever the checkout is called.
  const wanted = version ?? (stack.version === 'latest' ? 'latest' : checkoutVersion(stack.tree))
  const deployment = await changeStack(context, (guarded) =>
    deploy(guarded, {
      version: wanted,
      ...(services ? { services } : {}),
      ...(force ? { isForced: true } : {}),
    }),
  )
  if (deployment) return tell(deployment, json)
  if (json) process.stdout.write(`${JSON.stringify({ outcome: 'nothing_to_do', version: wanted })}\n`)
  else context.say(`everything already runs ${wanted}`)
  return 0
}

async function runRollback({ version, healthTimeout, json }: DeployArguments): Promise<number> {
  const context = openDeployContext({ healthTimeoutMs: milliseconds(healthTimeout) })
  return tell(await changeStack(context, (guarded) => rollback(guarded, { version })), json)
}

function tell(deployment: Deployment, json: boolean | undefined): number {
  if (json) {
    process.stdout.write(`${JSON.stringify(deployment)}\n`)
  } else {
    const { kind, to, from, outcome, seconds } = deployment
    const running = outcome === 'done' ? to : from
    const versions = [...new Set(Object.values(running))].join(', ')
    const what = outcome === 'done' ? `${kind} done` : `${kind} undone`
    process.stdout.write(`\nCEP: ${what} in ${seconds} s, ${versions} serves.\n`)
  }
  return 0
}

function rolledService(name: string): RolledService {
  const service = ROLLED_SERVICES.find((candidate) => candidate === name)
  if (service) return service
  throw new OperatorError(`${name} is not replaced by a deploy. It can be: ${ROLLED_SERVICES.join(', ')}.`)
}

function milliseconds(seconds: string): number {
  const value = Number(seconds)
  if (value > 0) return value * 1000
  throw new OperatorError(`"${seconds}" is not a number of seconds.`)
}
