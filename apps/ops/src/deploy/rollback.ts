import { readContainers } from '../compose/containers.ts'
import { OperatorError } from '../operator-error.ts'
import { deploymentId, imageOf, limitsOf } from './deploy.ts'
import type { DeployContext } from './deploy-context.ts'
import { runDeployment, settleInterrupted } from './deployment.ts'
import type { Deployment, Versions } from './journal.ts'
import { planWaves } from './plan-waves.ts'
import { preflight } from './preflight.ts'
import { ROLLED_SERVICES, type RolledService } from './rolled-services.ts'
import { readKnownMigrations, readSchema, refuseIntolerable } from './schema.ts'
import { takesAway } from './schema-compatibility.ts'
import { readRolled } from './version-settings.ts'

/**
 * Goes back to what ran before the last deployment, or ends an interrupted one that way. Nothing is
 * dumped and nothing migrated: it is in a hurry. Whoever calls it holds the lock.
 *
 * @throws OperatorError when there is nothing to go back to, or the schema has moved on without it.
 */
export async function rollback(
  context: DeployContext,
  { version }: { version?: string | undefined } = {},
): Promise<Deployment> {
  // Whoever asks again for a rollback that was cut off wants it, not its opposite.
  const isSameWish = context.state.readJournal()?.kind === 'rollback'
  const interrupted = await settleInterrupted(context, isSameWish ? 'forward' : 'back')
  const isFulfilled = interrupted?.outcome === (isSameWish ? 'done' : 'undone')
  if (interrupted && isFulfilled && version === undefined) return interrupted

  const containers = await readContainers(context.run, context.stack.project)
  const running = await readRolled(context)
  const to = version ? toVersion(running, version) : versionsBefore(context, running)
  const services = ROLLED_SERVICES.filter((service) => to[service] !== undefined)
  const images = services.map((service) => imageOf(context, service, to[service] ?? ''))
  await preflight(context, { images, containers, doubled: services })
  if (to.cms) {
    const image = imageOf(context, 'cms', to.cms)
    const database = await readSchema(context)
    // To ask the image takes seconds, and only a removal can be in its way.
    if (database.some(takesAway)) {
      refuseIntolerable(image, await readKnownMigrations(context, image), database)
    }
  }

  const from = Object.fromEntries(services.map((service) => [service, running[service]]))
  const waves = planWaves({ kind: 'rollback', services, limits: limitsOf(containers) })
  const id = deploymentId(`back-to-${[...new Set(Object.values(to))].join('-')}`)
  return runDeployment(context, { id, kind: 'rollback', from, to, waves }, async () => {})
}

/** What the last deployment that ended well replaced, and still differs. A second rollback goes forward again. */
function versionsBefore(context: DeployContext, running: Versions): Versions {
  const last = context.state
    .readHistory()
    .findLast(({ outcome, from, to }) => outcome === 'done' && Object.keys(differing(to, from)).length > 0)
  const before = last ? differing(last.from, running) : {}
  if (Object.keys(before).length > 0) return before
  throw new OperatorError(
    'There is no deployment to go back from. Name the version to run: ./cep rollback --version VERSION',
  )
}

function toVersion(running: Versions, version: string): Versions {
  const all = Object.fromEntries(ROLLED_SERVICES.map((service) => [service, version]))
  const wanted = differing(all, running)
  if (Object.keys(wanted).length > 0) return wanted
  throw new OperatorError(`Everything already runs ${version}.`)
}

const differing = (wanted: Versions, running: Versions): Versions =>
  // Object.entries forgets the keys' type; they are those of `wanted`.
  Object.fromEntries(
    (Object.entries(wanted) as [RolledService, string][]).filter(
      ([service, tag]) => running[service] !== tag,
    ),
  )
