import { type Container, readContainers } from '../compose/containers.ts'
import { compose, inspectImages, tagImage } from '../compose/docker-commands.ts'
import { runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import type { DeployContext } from './deploy-context.ts'
import { runDeployment, settleInterrupted } from './deployment.ts'
import type { Deployment, Versions } from './journal.ts'
import { planWaves } from './plan-waves.ts'
import { preflight } from './preflight.ts'
import { makeRestorePoint } from './restore-point.ts'
import { ROLLED_SERVICES, type RolledService, rolledServices, tagOf } from './rolled-services.ts'
import { readKnownMigrations, readSchema, refuseIntolerable } from './schema.ts'
import { intolerable, pendingMigrations } from './schema-compatibility.ts'

export type DeployOptions = {
  version: string
  /** Which services; all of them otherwise. */
  services?: readonly RolledService[]
  /** Also those that already run this very image under this very tag. */
  isForced?: boolean
}

/**
 * Brings a version to every service without an interruption. Whoever calls it holds the lock.
 *
 * @returns null when everything already runs that version.
 * @throws OperatorError once the version before serves again.
 */
export async function deploy(context: DeployContext, options: DeployOptions): Promise<Deployment | null> {
  const { version, services = ROLLED_SERVICES, isForced = false } = options
  await settleInterrupted(context, 'forward')

  const containers = await readContainers(context.run, context.stack.project)
  const images = new Map(services.map((service) => [service, imageOf(context, service, version)]))
  const ops = `${context.stack.images}/ops:${version}`
  await preflight(context, { images: [...images.values(), ops], containers, doubled: services })

  const wanted: RolledService[] = []
  for (const [service, image] of images) {
    if (isForced || !(await runs(context, containers, service, image))) wanted.push(service)
  }
  if (wanted.length === 0) return null

  const from = await keepRunningVersions(context, containers, wanted)
  const to: Versions = Object.fromEntries(wanted.map((service) => [service, version]))
  const id = deploymentId(version)
  const waves = planWaves({ kind: 'deploy', services: wanted, limits: limitsOf(containers) })
  return runDeployment(context, { id, kind: 'deploy', from, to, waves }, async (journal) => {
    if (!wanted.includes('cms')) return
    const pending = await checkSchema(context, { image: imageOf(context, 'cms', version), containers })
    journal.restorePoint = await makeRestorePoint(context, id)
    context.state.writeJournal(journal)
    await prepareFor(context, version, pending)
  })
}

/** Secrets that the new version brings, and the schema it needs: added, so that the old version runs on. */
async function prepareFor(context: DeployContext, version: string, pending: string[]): Promise<void> {
  await runOrFail(context.run, oneShotCommand(context.stack, 'prepare', version), {
    failure: 'The secrets of the new version could not be made. Nothing was replaced.',
  })
  context.say(pending.length === 0 ? 'migrations: none to run' : `migrations: ${pending.join(', ')}`)
  await runOrFail(context.run, oneShotCommand(context.stack, 'migrate', version), {
    failure: 'The migrations of the new version failed. Nothing was replaced.',
  })
}

/** One-off: no dependencies, nothing else of the stack is touched, its container goes when it ends. */
export const oneShotCommand = (
  stack: Parameters<typeof compose>[0],
  service: 'prepare' | 'migrate',
  version: string,
) =>
  compose(stack, ['run', '--rm', '--no-deps', '--no-TTY', '--pull', 'never', service], {
    CEP_VERSION: version,
    CMS_VERSION: version,
  })

/** @returns the migrations to run. @throws OperatorError when one version or the other can't live with the schema. */
async function checkSchema(
  context: DeployContext,
  { image, containers }: { image: string; containers: Container[] },
): Promise<string[]> {
  const database = await readSchema(context)
  const knows = await readKnownMigrations(context, image)
  refuseIntolerable(image, knows, database)
  const pending = pendingMigrations({ knows }, database)
  const running = containers.findLast(({ service }) => service === 'cms')
  if (pending.length === 0 || !running) return pending

  const problems = intolerable({ knows: await readKnownMigrations(context, running.imageId) }, pending)
  if (problems.length === 0) return pending
  throw new OperatorError(
    `${problems.join(', ')} would remove what the running version still uses. Deploy the version in between first.`,
  )
}

/**
 * The tags that run now. One whose tag has moved on to a newer image (`latest`, a rebuilt version)
 * gets another, so that there is something to go back to.
 */
export async function keepRunningVersions(
  context: DeployContext,
  containers: Container[],
  services: readonly RolledService[],
): Promise<Versions> {
  const versions: Versions = {}
  for (const service of services) {
    const running = containers.findLast((container) => container.service === service)
    if (!running) continue
    if ((await imageId(context, running.image)) === running.imageId) {
      versions[service] = tagOf(running.image)
      continue
    }
    const kept = `kept-${running.imageId.replace('sha256:', '').slice(0, 12)}`
    await runOrFail(context.run, tagImage(running.imageId, imageOf(context, service, kept)), {
      failure: `The running image of ${service} can't be kept for a rollback.`,
    })
    versions[service] = kept
  }
  return versions
}

async function runs(
  context: DeployContext,
  containers: Container[],
  service: RolledService,
  image: string,
): Promise<boolean> {
  const running = containers.findLast((container) => container.service === service)
  return running?.image === image && running.imageId === (await imageId(context, image))
}

async function imageId({ run }: DeployContext, reference: string): Promise<string | null> {
  const { code, stdout } = await run({
    program: 'docker',
    args: [...inspectImages([reference]).args, '--format', '{{.Id}}'],
  })
  return code === 0 ? stdout.trim() : null
}

export const imageOf = ({ stack }: Pick<DeployContext, 'stack'>, service: RolledService, version: string) =>
  `${stack.images}/${rolledServices[service].image}:${version}`

export const limitsOf = (containers: Container[]): ReadonlyMap<string, number> =>
  new Map(
    containers
      .filter(({ isOneShot }) => !isOneShot)
      .map(({ service, memoryLimitBytes }) => [service, memoryLimitBytes]),
  )

/** Sorts by time, says what it was about and is a file's name. */
export const deploymentId = (version: string) =>
  `${new Date()
    .toISOString()
    .replace(/\.\d+Z$/, '')
    .replaceAll(/[-:]/g, '')
    .replace('T', '-')}-${version}`
