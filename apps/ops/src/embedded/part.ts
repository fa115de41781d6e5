import type { Account } from './account.ts'

/** What a process gets; NODE_ENV stands out because Next's types insist on it. */
export type Environment = Record<string, string> & { NODE_ENV: 'production' }

/** A long-running process of the system. */
export type Part = {
  name: string
  /** Steps or parts that must be done or healthy first. A part is stopped before those it needs. */
  needs: string[]
  command: [program: string, ...args: string[]]
  cwd: string
  env: Environment
  /** null: as whoever started the system. */
  account: Account | null
  /** Resolves to whether the part serves; called until it does. */
  isHealthy: () => Promise<boolean>
  startTimeoutMs: number
  stopSignal: NodeJS.Signals
  stopTimeoutMs: number
}

/** Work that ends: a build, a migration. */
export type Task = {
  name: string
  needs: string[]
  run: (signal: AbortSignal) => Promise<void>
}
