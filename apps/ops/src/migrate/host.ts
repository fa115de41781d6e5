import type { Command } from '../compose/command.ts'
import type { Run } from '../compose/run.ts'

/** One of the two hosts of a move, with the stack on it. Commands are the same for both; `at` says where they run. */
export type Host = {
  name: 'old' | 'new'
  stack: HostStack
  /** A command as it is started from here. */
  at: (command: Command) => Command
  run: Run
}

export type HostStack = {
  tree: string
  composeFile: string
  project: string
  domain: string
  httpPort: number
  httpsPort: number
}

/** A host on which commands run as `at` says. */
export function createHost(base: Run, host: Omit<Host, 'run'>): Host {
  return { ...host, run: (command, options) => base(host.at(command), options) }
}
