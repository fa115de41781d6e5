import type { Command } from './command.ts'
import type { Stack } from './stack.ts'

type Env = Readonly<Record<string, string>>

const docker = (...args: string[]): Command => ({ program: 'docker', args })

/** `docker compose` on the one compose file; its own `.env` and project name come from beside it. */
export function compose({ composeFile }: Pick<Stack, 'composeFile'>, args: string[], env?: Env): Command {
  return { program: 'docker', args: ['compose', '-f', composeFile, ...args], ...(env ? { env } : {}) }
}

/** Ids of a project's containers, those of one-off runs left out. */
export const listContainers = (project: string, service?: string): Command =>
  docker(
    'ps',
    '--all',
    '--quiet',
    '--no-trunc',
    '--filter',
    `label=com.docker.compose.project=${project}`,
    '--filter',
    'label=com.docker.compose.oneoff=False',
    ...(service ? ['--filter', `label=com.docker.compose.service=${service}`] : []),
  )

export const inspectContainers = (ids: readonly string[]): Command =>
  docker('inspect', '--type', 'container', ...ids)

export const startContainer = (name: string): Command => docker('start', name)
export const unpauseContainer = (name: string): Command => docker('unpause', name)

/** Asks a container to stop, with the time its service grants it, and removes it. */
export const stopContainer = (name: string): Command => docker('stop', name)
export const removeContainer = (name: string): Command => docker('rm', '--force', '--volumes', name)
export const restartContainer = (name: string, graceSeconds: number): Command =>
  docker('restart', '--time', String(graceSeconds), name)

/** How many processors a running container may use, until it is made anew. */
export const limitCpus = (container: string, cpus: number): Command =>
  docker('update', '--cpus', String(cpus), container)

export const execIn = (container: string, args: readonly string[]): Command =>
  docker('exec', container, ...args)

/** Runs something of an image that needs no network, no volumes and no settings. */
export const runIsolated = (image: string, entrypoint: string, args: readonly string[]): Command =>
  docker(
    'run',
    '--rm',
    '--pull',
    'never',
    '--network',
    'none',
    '--read-only',
    '--entrypoint',
    entrypoint,
    image,
    ...args,
  )

export const inspectImages = (references: readonly string[]): Command =>
  docker('image', 'inspect', ...references)
export const tagImage = (source: string, target: string): Command => docker('image', 'tag', source, target)
export const pullImage = (reference: string): Command => docker('image', 'pull', reference)
export const pushImage = (reference: string): Command => docker('image', 'push', reference)

/** One line of JSON for each event of the project's containers. */
export const watchContainers = (project: string): Command =>
  docker(
    'events',
    '--filter',
    'type=container',
    '--filter',
    `label=com.docker.compose.project=${project}`,
    '--format',
    'json',
  )

/** Memory and CPU of those containers, one line of JSON each. */
export const readStats = (ids: readonly string[]): Command =>
  docker('stats', '--no-stream', '--no-trunc', '--format', 'json', ...ids)

/** One row of JSON with every image, container and volume and its size in words. */
export const readDiskUse = (): Command => docker('system', 'df', '--verbose', '--format', 'json')
