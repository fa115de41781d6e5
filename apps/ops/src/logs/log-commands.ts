import type { Command } from '../compose/command.ts'
import { compose } from '../compose/docker-commands.ts'
import type { Stack } from '../compose/stack.ts'

export type LogOptions = {
  follow?: boolean
  /** "2h", "2026-11-24T10:00". */
  since?: string
  /** Lines; all of them otherwise. */
  tail?: string
  timestamps?: boolean
}

/** Files that the edge keeps for longer than Docker keeps its output; by the names `./cep logs` knows. */
export const EDGE_FILES = { access: 'access.log', error: 'error.log' } as const
export type EdgeFile = keyof typeof EDGE_FILES

/** What containers wrote to their output: of one service, of several, or of all. */
export function containerLogs(
  stack: Pick<Stack, 'composeFile'>,
  services: readonly string[],
  { follow, since, tail, timestamps }: LogOptions,
): Command {
  return compose(stack, [
    'logs',
    ...(follow ? ['--follow'] : []),
    ...(since ? ['--since', since] : []),
    ...(tail ? ['--tail', tail] : []),
    ...(timestamps ? ['--timestamps'] : []),
    ...services,
  ])
}

/** A file of the edge, with the older ones before it unless it is followed; `-F` goes on after a rotation. */
export function edgeFileLogs(
  stack: Pick<Stack, 'composeFile'>,
  file: EdgeFile,
  { follow, tail = 'all' }: LogOptions,
): Command {
  const path = `/var/log/nginx/${EDGE_FILES[file]}`
  const lines = tail === 'all' ? '+1' : tail
  const script = follow
    ? 'exec tail -n "$2" -F "$1"'
    : // Oldest first; rotated files may be packed.
      'for file in $(ls -1tr "$1"* 2>/dev/null); do case $file in *.gz) zcat "$file";; *) cat "$file";; esac; done | tail -n "$2"'
  return compose(stack, ['exec', '-T', 'nginx', 'sh', '-c', script, 'sh', path, lines])
}
