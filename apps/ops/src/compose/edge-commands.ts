import type { Command } from './command.ts'
import { compose } from './docker-commands.ts'
import type { Stack } from './stack.ts'

/** What the edge calls the services it can be held to one container of. */
export type EdgeName = 'cms' | 'frontend' | 'bullboard'

const edge = (stack: Pick<Stack, 'composeFile'>, args: string[]): Command =>
  compose(stack, ['exec', '-T', 'nginx', 'edge', ...args])

/** Sends everything for a service to one container, whatever Docker's DNS says; counts from the next reload. */
export const pinEdge = (
  stack: Pick<Stack, 'composeFile'>,
  pins: readonly { name: EdgeName; container: string }[],
): Command => edge(stack, ['pin', ...pins.flatMap(({ name, container }) => [name, container])])
export const unpinEdge = (stack: Pick<Stack, 'composeFile'>, names: readonly EdgeName[]): Command =>
  edge(stack, ['unpin', ...names])

/** Exit code of `edge reload` when the new configuration is in force, but a worker with the old one is still there. */
export const OLD_WORKERS_LEFT = 3

/** Returns when no nginx worker with the configuration before is left. */
export const reloadEdge = (stack: Pick<Stack, 'composeFile'>): Command => edge(stack, ['reload'])

export const readCertificate = (stack: Pick<Stack, 'composeFile'>): Command =>
  edge(stack, ['certificate', 'status'])
export const switchEdgeMaintenance = (
  stack: Pick<Stack, 'composeFile'>,
  wanted: 'on' | 'off' | 'status',
): Command => edge(stack, ['maintenance', wanted])
