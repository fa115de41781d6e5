import type { Command } from 'commander'
import { finish } from '../compose/finish.ts'
import { createRun } from '../compose/run.ts'
import { openStack } from '../compose/stack.ts'
import { deploy } from '../deploy/deploy.ts'
import { type FoundationUpdate, updateFoundation } from '../deploy/foundation.ts'
import type { Deployment } from '../deploy/journal.ts'
import { changeStack, openDeployContext } from '../deploy/open-deploy-context.ts'
import { buildImages } from '../images/build-images.ts'
import { pullImages } from '../images/images-command.ts'
import { openImageSet } from '../images/product-images.ts'
import { OperatorError } from '../operator-error.ts'
import { scheduleUpdates, unscheduleUpdates } from './update-unit.ts'

type Options = { build?: boolean; local?: boolean; schedule?: string; unschedule?: boolean; json?: boolean }

/** `update`: patched base images and packages. */
export function registerUpdate(program: Command): void {
  program
    .command('update')
    .description(
      'patched images of this version: fetched or built, the applications rolled, the rest replaced with seconds of interruption each',
    )
    .option('--build', 'build them here, with new base images and packages (4 GB of free memory and swap)')
    .option('--local', 'neither fetch nor build: what was loaded is newer')
    .option('--schedule <when>', 'do this by itself, for example "Sun 04:00"')
    .option('--unschedule', 'no more')
    .option('--json', 'for programs')
    .action((options: Options) => finish(update(options)))
}

async function update(options: Options): Promise<number> {
  if (options.schedule || options.unschedule) return reschedule(options)
  const context = openDeployContext()
  const { stack, say } = context
  const { deployment, foundation } = await changeStack(context, async (guarded) => {
    await fetchImages(options, guarded)
    const deployment = await deploy(guarded, { version: stack.version })
    return { deployment, foundation: await updateFoundation(guarded, { version: stack.version }) }
  })
  if (options.json) process.stdout.write(`${JSON.stringify({ deployment, foundation })}\n`)
  else say(summary(deployment, foundation))
  return 0
}

async function fetchImages(
  { build, local }: Options,
  { run, say, readFreeMemory }: Parameters<typeof deploy>[0],
): Promise<void> {
  const images = openImageSet()
  if (local) return
  if (build) return buildImages({ run, say, readFreeMemory }, images, { names: [], isFresh: true })
  if (images.prefix.includes('/')) return pullImages(images)
  throw new OperatorError(
    `CEP_IMAGES is "${images.prefix}", which is no registry to fetch from. Build here with --build, or load newer images and use --local.`,
  )
}

async function reschedule({ schedule, build = false }: Options): Promise<number> {
  const { tree, project } = openStack()
  const run = createRun()
  if (schedule) await scheduleUpdates(run, { tree, project, calendar: schedule, isBuilding: build })
  else await unscheduleUpdates(run, project)
  process.stdout.write(
    schedule ? `CEP: updates itself (${schedule}).\n` : 'CEP: no more updates by itself.\n',
  )
  return 0
}

function summary(deployment: Deployment | null, foundation: FoundationUpdate[]): string {
  const apps = deployment ? Object.keys(deployment.to) : []
  const all = [
    ...apps,
    ...foundation.map(({ service, awaySeconds }) => `${service} (away ${awaySeconds.toFixed(1)} s)`),
  ]
  return all.length > 0 ? `updated: ${all.join(', ')}` : 'everything is up to date'
}
