import type { Container } from '../compose/containers.ts'

export type Rescue = {
  container: string
  service: string
  action: 'restart' | 'start' | 'unpause'
  why: string
}

/** What the watchdog remembers about one container between two looks. */
export type Memory = {
  pausedSince: number | null
  /** When it ended, and whether somebody had asked it to stop: events that come in either order. */
  diedAt: number | null
  wasAskedToStop: boolean
  /** Restarts in a row that did not make it healthy. */
  attempts: number
  lastRescueAt: number
}

export const nothingYet = (): Memory => ({
  pausedSince: null,
  diedAt: null,
  wasAskedToStop: false,
  attempts: 0,
  lastRescueAt: Number.NEGATIVE_INFINITY,
})

/** A pause this short may be a backup's or a debugger's; hand-chosen from the 30 s a recovery may take. */
const PAUSE_PATIENCE_MS = 3_000
/** The restart policy and compose are quicker than that: whoever still lies there was forgotten. */
const KILL_PATIENCE_MS = 1_500
const THAW_PATIENCE_MS = 8_000
/** Between restarts that did not help: 30 s, then twice as long each time. */
const FIRST_BACKOFF_MS = 30_000
const LONGEST_BACKOFF_MS = 600_000

/**
 * Whether a container has to be helped, which Docker does not do by itself: it restarts what has
 * ended, never what is unhealthy, frozen, or was killed through its own API.
 *
 * @param heldBack services that a deployment is replacing: nobody else's business.
 */
export function decideRescue(
  container: Container,
  memory: Memory,
  { now, heldBack }: { now: number; heldBack: ReadonlySet<string> },
): Rescue | null {
  const { name, service, state, health, isOneShot, labels } = container
  if (isOneShot || heldBack.has(service) || labels['cep.hold'] === 'true') return null
  const rescue = (action: Rescue['action'], why: string): Rescue => ({
    container: name,
    service,
    action,
    why,
  })

  if (state === 'paused' && memory.pausedSince !== null && now - memory.pausedSince >= PAUSE_PATIENCE_MS) {
    return rescue('unpause', 'it was frozen')
  }
  const wasKilled = memory.diedAt !== null && !memory.wasAskedToStop
  if (state === 'exited' && wasKilled && now - (memory.diedAt ?? now) >= KILL_PATIENCE_MS) {
    return rescue('start', 'it was killed')
  }
  if (
    state === 'running' &&
    health === 'unhealthy' &&
    now - memory.lastRescueAt >= backoffMs(memory.attempts)
  ) {
    return rescue('restart', 'it does not answer its health check')
  }
  return null
}

/** What is remembered after a look at a container and, perhaps, a rescue. */
export function remember(
  container: Pick<Container, 'state' | 'health'>,
  memory: Memory,
  { now, rescue }: { now: number; rescue: Rescue | null },
): Memory {
  const isWell = container.state === 'running' && container.health === 'healthy'
  return {
    pausedSince: container.state === 'paused' ? (memory.pausedSince ?? now) : null,
    diedAt: memory.diedAt,
    wasAskedToStop: memory.wasAskedToStop,
    attempts: isWell ? 0 : memory.attempts + (rescue?.action === 'restart' ? 1 : 0),
    lastRescueAt: rescue ? now : memory.lastRescueAt,
  }
}

/** The first restart comes at once, unless it was thawed a moment ago: its probes were frozen, too. */
const backoffMs = (attempts: number) =>
  attempts === 0 ? THAW_PATIENCE_MS : Math.min(FIRST_BACKOFF_MS * 2 ** (attempts - 1), LONGEST_BACKOFF_MS)
