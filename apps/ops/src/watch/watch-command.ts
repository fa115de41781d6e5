import { setTimeout as delay } from 'node:timers/promises'
import type { Command } from 'commander'
import { type Container, readContainers } from '../compose/containers.ts'
import { restartContainer, startContainer, unpauseContainer } from '../compose/docker-commands.ts'
import { finish } from '../compose/finish.ts'
import { createRun, explain, type Run } from '../compose/run.ts'
import { openStack, type Stack } from '../compose/stack.ts'
import { isStackBusy } from '../deploy/deploy-lock.ts'
import { openDeployState } from '../deploy/journal.ts'
import { settleAbandoned } from '../deploy/settle-abandoned.ts'
import { decideRescue, type Memory, nothingYet, type Rescue, remember } from './decide-rescue.ts'
import { createWeeklyDrill } from './drill-weekly.ts'
import { expireLogs } from './expire-logs.ts'
import { type ContainerEvent, watchEvents } from './watch-events.ts'

/** Events say when to look; this is for what no event tells. */
const LOOK_EVERY_MS = 5_000
/** After an event about something that may right itself within its patience. */
const LOOK_AGAIN_MS = 2_000
/** Unhealthy ones have had their time: what a frozen process does with a polite signal is nothing. */
const STOP_GRACE_SECONDS = 2
const EXPIRE_EVERY_MS = 3_600_000

/** `watch`, which a systemd unit runs. */
export function registerWatch(program: Command): void {
  program
    .command('watch')
    .description(
      'restart containers that hang, thaw frozen ones, end deployments that were cut off (a service runs this)',
    )
    .action(() => finish(watch()))
}

async function watch(): Promise<number> {
  const stack = openStack()
  const stop = new AbortController()
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort())
  say(`watching ${stack.project}`)
  const watchdog = createWatchdog(stack, createRun())
  await Promise.all([listen(stack, watchdog, stop.signal), lookRegularly(watchdog, stop.signal)])
  return 0
}

type Watchdog = ReturnType<typeof createWatchdog>

function createWatchdog(stack: Stack, run: Run) {
  const memories = new Map<string, Memory>()
  const state = openDeployState(stack.stateFolder)
  let looking: Promise<void> = Promise.resolve()
  const drillWeekly = createWeeklyDrill(stack.stateFolder, run, say)
  let expiredAt = 0

  return {
    /** One look at a time; a second one that is asked for meanwhile follows. */
    look: () => {
      looking = looking.then(look)
      return looking
    },
    /** What an event says about a container's end. Being asked to stop and dying come in either order. */
    note({ action, id }: ContainerEvent) {
      if (action === 'die') memories.set(id, { ...memoryOf(id), diedAt: performance.now() })
      if (action === 'stop' || action === 'destroy')
        memories.set(id, { ...memoryOf(id), wasAskedToStop: true })
      if (action === 'start') memories.set(id, { ...memoryOf(id), diedAt: null, wasAskedToStop: false })
    },
  }

  async function look(): Promise<void> {
    try {
      await endAbandonedDeployment()
      const containers = await readContainers(run, stack.project)
      const heldBack = await replacedServices()
      for (const container of containers) await rescue(container, heldBack)
      forgetOthers(containers)
      if (performance.now() - expiredAt > EXPIRE_EVERY_MS) {
        expiredAt = performance.now()
        expireLogs(containers)
      }
      drillWeekly()
    } catch (error) {
      // The engine may be starting, a container may have gone: the next look sees.
      say(error instanceof Error ? error.message : String(error))
    }
  }

  async function rescue(container: Container, heldBack: ReadonlySet<string>): Promise<void> {
    const now = performance.now()
    const memory = memoryOf(container.id)
    const decided = decideRescue(container, memory, { now, heldBack })
    memories.set(container.id, remember(container, memory, { now, rescue: decided }))
    if (!decided) return
    say(`${decided.container}: ${decided.why}: ${decided.action}`)
    const command = commandFor(decided)
    const result = await run(command)
    say(result.code === 0 ? `${decided.container}: ${decided.action} done` : explain(command, result))
  }

  /** Only while somebody is at it: an interrupted deployment leaves nobody to look after its containers. */
  async function replacedServices(): Promise<ReadonlySet<string>> {
    const services = state.readJournal()?.wave?.services ?? []
    return new Set(services.length > 0 && (await isStackBusy(stack.stateFolder)) ? services : [])
  }

  async function endAbandonedDeployment(): Promise<void> {
    const ended = await settleAbandoned()
    if (ended) say(`a ${ended.kind} that was cut off is ${ended.outcome}`)
  }

  function memoryOf(id: string): Memory {
    return memories.get(id) ?? nothingYet()
  }

  function forgetOthers(containers: Container[]): void {
    for (const id of memories.keys())
      if (!containers.some((container) => container.id === id)) memories.delete(id)
  }
}

async function listen(stack: Stack, watchdog: Watchdog, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await watchEvents(
      stack.project,
      (event) => {
        const { action } = event
        watchdog.note(event)
        if (/^(?:exec_|health_status: healthy)/.test(action)) return
        void watchdog.look()
        // What was decided to be given a moment is looked at again when that is over.
        if (action === 'die' || action === 'pause') {
          setTimeout(() => void watchdog.look(), LOOK_AGAIN_MS).unref()
          setTimeout(() => void watchdog.look(), 2 * LOOK_AGAIN_MS).unref()
        }
      },
      signal,
    )
    await delay(1_000, undefined, { signal }).catch(() => {})
  }
}

async function lookRegularly(watchdog: Watchdog, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await watchdog.look()
    await delay(LOOK_EVERY_MS, undefined, { signal }).catch(() => {})
  }
}

function commandFor({ container, action }: Rescue) {
  if (action === 'unpause') return unpauseContainer(container)
  if (action === 'start') return startContainer(container)
  return restartContainer(container, STOP_GRACE_SECONDS)
}

/** systemd adds the time. */
const say = (text: string) => process.stdout.write(`${text}\n`)
