import { z } from 'zod'
import type { Container } from '../compose/containers.ts'
import { readStats } from '../compose/docker-commands.ts'
import { tagOf } from '../deploy/rolled-services.ts'
import { bytesIn, memoryInWords } from './amounts.ts'
import type { Finding, Light } from './light.ts'
import { lightOfUse } from './light.ts'
import type { StatusContext } from './status-context.ts'

export type ServiceFinding = Finding<{
  service: string
  container: string
  state: string
  health: string | null
  version: string
  restarts: number
  startedAt: string
  memoryUsedBytes: number | null
  memoryLimitBytes: number
  /** In percent of one processor. */
  cpuPercent: number | null
}>

type Use = { memoryBytes: number | null; cpuPercent: number | null }

/** One finding for each container, with what it uses of its limit. */
export async function readServices({ run, containers }: StatusContext): Promise<ServiceFinding[]> {
  const running = containers.filter(({ state }) => state === 'running').map(({ id }) => id)
  const use = running.length > 0 ? parseStats((await run(readStats(running))).stdout) : new Map<string, Use>()
  return containers
    .filter((container) => !(container.isOneShot && container.exitCode === 0 && container.state === 'exited'))
    .toSorted((a, b) => a.service.localeCompare(b.service))
    .map((container) => findingOf(container, use.get(container.id)))
}

const statsLine = z.object({ ID: z.string(), MemUsage: z.string(), CPUPerc: z.string() })

/** By the container's id. */
export function parseStats(lines: string): Map<string, Use> {
  const parsed = lines
    .split('\n')
    .filter(Boolean)
    .map((line) => statsLine.parse(JSON.parse(line)))
  return new Map(
    parsed.map(({ ID, MemUsage, CPUPerc }) => [
      ID,
      { memoryBytes: bytesIn(MemUsage.split('/')[0] ?? ''), cpuPercent: Number(CPUPerc.replace('%', '')) },
    ]),
  )
}

function findingOf(container: Container, use: Use | undefined): ServiceFinding {
  const { service, name, state, health, restarts, startedAt, memoryLimitBytes } = container
  const memory = use?.memoryBytes ?? null
  const memoryLight = memory === null || !memoryLimitBytes ? 'green' : lightOfUse(memory, memoryLimitBytes)
  const { light, text } = judge(container)
  return {
    light: light === 'green' && memoryLight !== 'green' ? 'yellow' : light,
    text: memoryLight === 'green' ? text : `${text}, short of memory (${memoryInWords(memory ?? 0)})`,
    service,
    container: name,
    state,
    health,
    version: tagOf(container.image),
    restarts,
    startedAt,
    memoryUsedBytes: memory,
    memoryLimitBytes,
    cpuPercent: use?.cpuPercent ?? null,
  }
}

function judge({ state, health, exitCode, isOneShot, wasOutOfMemory, restarts }: Container): {
  light: Light
  text: string
} {
  if (isOneShot)
    return state === 'running'
      ? { light: 'green', text: 'at work' }
      : { light: 'red', text: `failed (code ${exitCode})` }
  if (state === 'paused') return { light: 'red', text: 'frozen' }
  if (state !== 'running') {
    return { light: 'red', text: wasOutOfMemory ? 'ended: out of memory' : `${state} (code ${exitCode})` }
  }
  if (health === 'unhealthy') return { light: 'red', text: 'does not answer its health check' }
  if (health === 'starting') return { light: 'yellow', text: 'starting' }
  return { light: 'green', text: restarts > 0 ? `healthy, restarted ${restarts} times` : 'healthy' }
}
