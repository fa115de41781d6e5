import type { Command } from '../compose/command.ts'
import { readContainers } from '../compose/containers.ts'
import {
  compose,
  removeContainer,
  startContainer,
  stopContainer,
  unpauseContainer,
} from '../compose/docker-commands.ts'
import { type EdgeName, OLD_WORKERS_LEFT, pinEdge, reloadEdge, unpinEdge } from '../compose/edge-commands.ts'
import { explain, runOrFail } from '../compose/run.ts'
import type { Stack } from '../compose/stack.ts'
import { OperatorError } from '../operator-error.ts'
import type { DeployContext } from './deploy-context.ts'
import type { Journal, JournalWave, Versions } from './journal.ts'
import { type RolledService, rolledServices } from './rolled-services.ts'
import { waitHealthy } from './wait-healthy.ts'

/**
 * Replaces the containers of some services by ones of another version without a lost request:
 * hold the edge to the old ones, start the new ones beside them, judge them, turn the edge, remove
 * the old ones, give the edge back to Docker's names. Each step is noted before it is taken. Docker's
 * DNS hands out a container as soon as it starts, healthy or not: hence the first step.
 *
 * @throws what went wrong; `undoWave` or `settleWave` put things right.
 */
export async function rollWave(
  context: DeployContext,
  journal: Journal,
  { services, from, to }: Pick<JournalWave, 'services' | 'from' | 'to'>,
): Promise<void> {
  const old = await namesByService(context, services)
  const wave: JournalWave = { services, from, to, old, phase: 'pinning' }
  journal.wave = wave
  const label = services.join(' and ')

  note(context, journal, 'pinning')
  context.say(`${label}: holding the edge to what runs now`)
  await pin(context, wave, old)

  note(context, journal, 'starting')
  context.say(`${label}: starting ${describe(to, services)} beside it`)
  await startBeside(context, wave)
  await waitHealthy(context, flat(await freshNames(context, wave)))

  note(context, journal, 'switching')
  await switchToFresh(context, journal)
  await retireOld(context, journal)
}

/** From the moment on when the new containers are known to be good; repeatable. */
export async function switchToFresh(context: DeployContext, journal: Journal): Promise<void> {
  const wave = waveOf(journal)
  context.say(`${wave.services.join(' and ')}: healthy; turning the edge to it`)
  await pin(context, wave, await freshNames(context, wave))
  await context.verifyOutside(wave.services.flatMap((service) => rolledServices[service].pages))
}

/** From the moment on when the new containers serve; repeatable. */
export async function retireOld(context: DeployContext, journal: Journal): Promise<void> {
  const wave = waveOf(journal)
  note(context, journal, 'retiring')
  context.writeSettings(versionSettings(wave.services, wave.to))
  context.say(`${wave.services.join(' and ')}: serving; letting the old one finish its work`)
  await removeAll(context, Object.values(wave.old).flat(), { gently: true })

  note(context, journal, 'releasing')
  await unpin(context, wave)
  const others = journal.done.filter((service) => !wave.services.includes(service))
  journal.done = journal.phase === 'undoing' ? others : [...others, ...wave.services]
  journal.wave = null
  context.state.writeJournal(journal)
}

/** Back to the old containers, the new ones removed. Needs the old ones to exist; repeatable. */
export async function undoWave(context: DeployContext, journal: Journal): Promise<void> {
  const wave = waveOf(journal)
  note(context, journal, 'returning')
  context.say(`${wave.services.join(' and ')}: back to ${describe(wave.from, wave.services)}`)
  context.writeSettings(versionSettings(wave.services, wave.from))
  await wakeOld(context, wave)
  await pin(context, wave, wave.old)
  await removeAll(context, flat(await freshNames(context, wave)), { gently: false })
  await unpin(context, wave)
  journal.wave = null
  context.state.writeJournal(journal)
}

/** Names of the containers that this wave has brought. */
export async function freshNames(context: DeployContext, wave: JournalWave): Promise<JournalWave['old']> {
  const all = await namesByService(context, wave.services)
  return Object.fromEntries(
    wave.services.map((service) => [
      service,
      (all[service] ?? []).filter((name) => !wave.old[service]?.includes(name)),
    ]),
  )
}

const versionSettings = (services: readonly RolledService[], versions: Versions) =>
  new Map(services.map((service) => [rolledServices[service].versionSetting, versions[service] ?? null]))

/** One container more than there are of each, of another version, the others left as they are. */
export function startBesideCommand(
  stack: Pick<Stack, 'composeFile'>,
  more: readonly { service: RolledService; version: string; count: number }[],
) {
  const scales = more.flatMap(({ service, count }) => ['--scale', `${service}=${count}`])
  const versions = more.map(({ service, version }) => [rolledServices[service].versionSetting, version])
  return compose(
    stack,
    [
      'up',
      '--detach',
      '--no-deps',
      '--no-recreate',
      '--no-build',
      '--pull',
      'never',
      ...scales,
      ...more.map(({ service }) => service),
    ],
    Object.fromEntries(versions),
  )
}

async function startBeside(context: DeployContext, { services, to, old }: JournalWave): Promise<void> {
  const more = services.map((service) => ({
    service,
    version: to[service] ?? context.stack.version,
    count: (old[service]?.length ?? 0) + 1,
  }))
  const named = more.map(({ service, version }) => `${service} ${version}`).join(' and ')
  await runOrFail(context.run, startBesideCommand(context.stack, more), {
    failure: `${named} can't be started.`,
  })
}

/** The names are Docker's, not its addresses: those change when a container is started again. */
async function pin(context: DeployContext, wave: JournalWave, targets: JournalWave['old']): Promise<void> {
  const containers = await readContainers(context.run, context.stack.project)
  const pins = behindEdge(wave).flatMap(({ service, edgeName }) => {
    // More than one only where somebody scaled by hand: the newest, as compose keeps it too.
    const container = targets[service]?.at(-1)
    const isRunning = containers.some(({ name, state }) => name === container && state === 'running')
    // A version so broken that it doesn't run can't be held on to, and can't be missed either.
    return container !== undefined && isRunning ? [{ name: edgeName, container }] : []
  })
  if (pins.length === 0) return
  await edge(context, pinEdge(context.stack, pins))
  await reload(context)
}

async function unpin(context: DeployContext, wave: JournalWave): Promise<void> {
  const names = behindEdge(wave).map(({ edgeName }) => edgeName)
  if (names.length === 0) return
  await edge(context, unpinEdge(context.stack, names))
  await reload(context)
}

const EDGE_FAILURE = 'The edge (nginx) does not take the change. See ./cep logs nginx.'
const edge = ({ run }: DeployContext, command: Command) => runOrFail(run, command, { failure: EDGE_FAILURE })

async function reload({ run, stack, say }: DeployContext): Promise<void> {
  const result = await run(reloadEdge(stack))
  if (result.code === 0) return
  if (result.code !== OLD_WORKERS_LEFT) {
    throw new OperatorError(EDGE_FAILURE, { details: explain(reloadEdge(stack), result) })
  }
  say('edge: somebody has been loading something for a long time and will be cut off')
}

function behindEdge({ services }: JournalWave): { service: RolledService; edgeName: EdgeName }[] {
  return services.flatMap((service) => {
    const { edgeName } = rolledServices[service]
    return edgeName === null ? [] : [{ service, edgeName }]
  })
}

/** An old one that was stopped, or that the machine's restart left down, runs again. */
async function wakeOld(context: DeployContext, wave: JournalWave): Promise<void> {
  const old = Object.values(wave.old).flat()
  for (const { name, state } of await readContainers(context.run, context.stack.project)) {
    if (!old.includes(name) || state === 'running' || state === 'restarting') continue
    const command = state === 'paused' ? unpauseContainer(name) : startContainer(name)
    await runOrFail(context.run, command, { failure: `${name} can't be started again.` })
  }
}

async function removeAll(
  context: DeployContext,
  names: readonly string[],
  { gently }: { gently: boolean },
): Promise<void> {
  const there = await readContainers(context.run, context.stack.project)
  for (const name of names.filter((wanted) => there.some((container) => container.name === wanted))) {
    // A worker finishes its jobs also when it is a bad one; what never served has nothing to finish.
    const isWorker = there.some(({ name: other, service }) => other === name && service.startsWith('worker-'))
    if (gently || isWorker) {
      await runOrFail(context.run, stopContainer(name), { failure: `${name} can't be stopped.` })
    }
    await runOrFail(context.run, removeContainer(name), { failure: `${name} can't be removed.` })
  }
}

async function namesByService(
  { run, stack }: DeployContext,
  services: readonly RolledService[],
): Promise<JournalWave['old']> {
  const all = await readContainers(run, stack.project)
  return Object.fromEntries(
    services.map((service) => [
      service,
      all.filter((container) => container.service === service).map(({ name }) => name),
    ]),
  )
}

function note(context: DeployContext, journal: Journal, phase: JournalWave['phase']): void {
  journal.wave = { ...waveOf(journal), phase }
  context.state.writeJournal(journal)
}

function waveOf({ wave }: Journal): JournalWave {
  if (!wave) throw new Error('no roll is under way')
  return wave
}

const flat = (names: JournalWave['old']) => Object.values(names).flat()
const describe = (versions: Versions, services: readonly RolledService[]) =>
  [...new Set(services.map((service) => versions[service] ?? 'the version before'))].join(', ')
