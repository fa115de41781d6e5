import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { watchContainers } from '../compose/docker-commands.ts'

const event = z.object({
  Action: z.string(),
  Actor: z.object({ ID: z.string() }),
})
/** What happened to which container: `die`, `stop`, `pause`, `health_status: unhealthy`, … */
export type ContainerEvent = { action: string; id: string }

/** Tells of every event of the project's containers until the engine ends the stream, or the signal does. */
export async function watchEvents(
  project: string,
  onEvent: (event: ContainerEvent) => void,
  signal: AbortSignal,
): Promise<void> {
  const { program, args } = watchContainers(project)
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
  const end = () => child.kill()
  signal.addEventListener('abort', end, { once: true })
  createInterface(child.stdout).on('line', (line) => {
    const { Action, Actor } = event.parse(JSON.parse(line))
    onEvent({ action: Action, id: Actor.ID })
  })
  try {
    await once(child, 'close')
  } finally {
    signal.removeEventListener('abort', end)
  }
}
