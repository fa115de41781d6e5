import { z } from 'zod'
import { inspectContainers, listContainers } from './docker-commands.ts'
import { type Run, runOrFail } from './run.ts'

const inspected = z.object({
  Id: z.string(),
  Name: z.string(),
  Created: z.string(),
  /** The image's id: its content. */
  Image: z.string(),
  RestartCount: z.number(),
  LogPath: z.string(),
  State: z.object({
    Status: z.enum(['created', 'running', 'paused', 'restarting', 'removing', 'exited', 'dead']),
    ExitCode: z.number(),
    OOMKilled: z.boolean(),
    StartedAt: z.string(),
    Health: z.object({ Status: z.string(), FailingStreak: z.number() }).nullish(),
  }),
  Config: z.object({ Image: z.string(), Labels: z.record(z.string(), z.string()).nullable() }),
  HostConfig: z.object({
    Memory: z.number(),
    NanoCpus: z.number().default(0),
    RestartPolicy: z.object({ Name: z.string() }),
  }),
})

/** One container of a service, as the engine sees it. */
export type Container = {
  id: string
  name: string
  service: string
  createdAt: string
  startedAt: string
  /** As the compose file names it, with its tag. */
  image: string
  imageId: string
  state: 'created' | 'running' | 'paused' | 'restarting' | 'removing' | 'exited' | 'dead'
  /** null: its image and service declare no health check. */
  health: 'starting' | 'healthy' | 'unhealthy' | null
  exitCode: number
  wasOutOfMemory: boolean
  restarts: number
  memoryLimitBytes: number
  /** Processors it may use; 0: all. */
  cpus: number
  /** Where its output is kept, on the host. */
  logPath: string
  labels: Record<string, string>
  /** Runs once and ends: the migrations, the store's first set-up. */
  isOneShot: boolean
}

/** The containers of a project, or of one of its services, oldest first; those of one-off runs left out. */
export async function readContainers(run: Run, project: string, service?: string): Promise<Container[]> {
  const listed = await runOrFail(run, listContainers(project, service), {
    failure: 'Docker does not answer. Is it running? systemctl status docker',
  })
  const ids = listed.stdout.split('\n').filter(Boolean)
  if (ids.length === 0) return []
  // One that has gone since then makes it end with 1, with the others all the same in its answer.
  const { stdout } = await run(inspectContainers(ids))
  return parseContainers(stdout)
}

function parseContainers(json: string): Container[] {
  return z
    .array(inspected)
    .parse(JSON.parse(json))
    .map(toContainer)
    .toSorted((a, b) => a.createdAt.localeCompare(b.createdAt))
}

/** Runs, and its health check says so where it has one. */
export const isServing = ({ state, health }: Container): boolean =>
  state === 'running' && (health === 'healthy' || health === null)

function toContainer(raw: z.infer<typeof inspected>): Container {
  const health = raw.State.Health?.Status
  return {
    id: raw.Id,
    name: raw.Name.replace(/^\//, ''),
    service: raw.Config.Labels?.['com.docker.compose.service'] ?? '',
    createdAt: raw.Created,
    startedAt: raw.State.StartedAt,
    image: raw.Config.Image,
    imageId: raw.Image,
    state: raw.State.Status,
    health: health === 'starting' || health === 'healthy' || health === 'unhealthy' ? health : null,
    exitCode: raw.State.ExitCode,
    wasOutOfMemory: raw.State.OOMKilled,
    restarts: raw.RestartCount,
    memoryLimitBytes: raw.HostConfig.Memory,
    cpus: raw.HostConfig.NanoCpus / 1e9,
    logPath: raw.LogPath,
    labels: raw.Config.Labels ?? {},
    isOneShot: raw.HostConfig.RestartPolicy.Name === 'no' || raw.HostConfig.RestartPolicy.Name === '',
  }
}
