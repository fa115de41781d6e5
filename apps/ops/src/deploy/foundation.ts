import { z } from 'zod'
import { type Container, readContainers } from '../compose/containers.ts'
import { compose, inspectImages, tagImage } from '../compose/docker-commands.ts'
import { explain, runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import type { DeployContext } from './deploy-context.ts'
import { FOUNDATION_SERVICES, type FoundationService, foundationVersionSettings } from './rolled-services.ts'
import { readFoundation, readRolled, settingsFor } from './version-settings.ts'
import { waitForStack } from './wait-for-stack.ts'

/** What each may be away for at most (settled); longer is told, not undone. */
const MOST_SECONDS = 5
const START_TIMEOUT_MS = 120_000

export type FoundationUpdate = { service: FoundationService; image: string; awaySeconds: number }

/**
 * Replaces the services that can't run twice, one by one, where a newer image of theirs is on this
 * machine: the edge, the database, Redis, the store, the own mail server. Each is away for seconds.
 *
 * @throws OperatorError once the service runs its old image again.
 */
export async function updateFoundation(
  context: DeployContext,
  { version }: { version: string },
): Promise<FoundationUpdate[]> {
  const containers = await readContainers(context.run, context.stack.project)
  const updates: FoundationUpdate[] = []
  for (const service of FOUNDATION_SERVICES) {
    const running = containers.findLast((container) => container.service === service)
    if (!running) continue
    const image = newImage(running, version)
    const found = await inspectImage(context, image)
    if (!found || (found.id === running.imageId && image === running.image)) continue
    updates.push(
      await replace(context, { service, running, image, version, majorVersion: found.majorVersion }),
    )
  }
  return updates
}

/** Ours at that version; other people's under the tag that the compose file gives it. */
function newImage({ image, service }: Container, version: string): string {
  const isOurs = Object.hasOwn(foundationVersionSettings, service)
  return isOurs ? image.replace(/:[^:/]+$/, `:${version}`) : image
}

async function replace(
  context: DeployContext,
  {
    service,
    running,
    image,
    version,
    majorVersion,
  }: {
    service: FoundationService
    running: Container
    image: string
    version: string
    majorVersion: string | null
  },
): Promise<FoundationUpdate> {
  if (service === 'postgres') await refuseOtherMajor(context, running, majorVersion)
  const kept = `${running.image.replace(/:[^:/]+$/, '')}:kept-${running.imageId.replace('sha256:', '').slice(0, 12)}`
  await runOrFail(context.run, tagImage(running.imageId, kept), {
    failure: `The running image of ${service} can't be kept for the way back.`,
  })
  context.say(
    `${service}: replacing it; it is away for some seconds, forms keep what was typed and try again`,
  )
  try {
    const awaySeconds = await recreate(context, service, version)
    const slow = awaySeconds > MOST_SECONDS ? `, longer than the ${MOST_SECONDS} s it should be` : ''
    context.say(`${service}: healthy, away for ${awaySeconds.toFixed(1)} s${slow}`)
    await noteVersions(context)
    return { service, image, awaySeconds }
  } catch (failure) {
    context.say(`${service}: does not work; back to the image it ran`)
    // Under its own tag again: that is what the settings and the compose file ask for.
    await runOrFail(context.run, tagImage(running.imageId, running.image), {
      failure: 'The old image is gone.',
    })
    await recreate(context, service, running.image.split(':').at(-1) ?? version)
    throw failure
  }
}

/** @returns how many seconds it was away: from when it was last seen running to when it was healthy. */
async function recreate(
  context: DeployContext,
  service: FoundationService,
  version: string,
): Promise<number> {
  const command = recreateCommand(context.stack, service, version)
  const isOver = new AbortController()
  const lastSeen = watchOld(context, service, isOver.signal)
  const result = await context.run(command)
  isOver.abort()
  if (result.code !== 0) {
    throw new OperatorError(`${service} could not be replaced.`, { details: explain(command, result) })
  }
  await waitForStack(context, { services: [service], timeoutMs: START_TIMEOUT_MS })
  return (performance.now() - (await lastSeen)) / 1000
}

/** @returns when the container that is there now was last seen running. */
async function watchOld(context: DeployContext, service: string, signal: AbortSignal): Promise<number> {
  const [old] = await readContainers(context.run, context.stack.project, service)
  let lastSeen = performance.now()
  while (!signal.aborted) {
    const [now] = await readContainers(context.run, context.stack.project, service)
    if (now?.id !== old?.id || now?.state !== 'running') break
    lastSeen = performance.now()
    await context.pause(100)
  }
  return lastSeen
}

export function recreateCommand(
  stack: Parameters<typeof compose>[0],
  service: FoundationService,
  version: string,
) {
  const setting = foundationVersionSettings[service]
  return compose(
    stack,
    ['up', '--detach', '--no-deps', '--no-build', '--pull', 'never', '--force-recreate', service],
    setting ? { [setting]: version } : undefined,
  )
}

async function noteVersions(context: DeployContext): Promise<void> {
  const [apps, foundation] = [await readRolled(context), await readFoundation(context)]
  context.writeSettings(settingsFor({ apps, foundation, version: context.stack.version }))
}

/** Its data directory can't be read by another major version: that is a move, not an update. */
async function refuseOtherMajor(
  context: DeployContext,
  running: Container,
  majorVersion: string | null,
): Promise<void> {
  const before = (await inspectImage(context, running.imageId))?.majorVersion ?? null
  if (before === majorVersion) return
  throw new OperatorError(
    `The new database image is PostgreSQL ${majorVersion}, the data is ${before}'s: that needs a dump and a restore, not an update.`,
  )
}

const inspectedImage = z.array(
  z.object({ Id: z.string(), Config: z.object({ Env: z.array(z.string()).nullish() }).nullish() }),
)

async function inspectImage(
  { run }: DeployContext,
  reference: string,
): Promise<{ id: string; majorVersion: string | null } | null> {
  const { code, stdout } = await run(inspectImages([reference]))
  const [image] = code === 0 ? inspectedImage.parse(JSON.parse(stdout)) : []
  if (!image) return null
  const major = image.Config?.Env?.find((entry) => entry.startsWith('PG_MAJOR='))
  return { id: image.Id, majorVersion: major?.split('=')[1] ?? null }
}
