import type { Progress } from '../compose/progress.ts'
import type { Run } from '../compose/run.ts'
import type { Stack } from '../compose/stack.ts'
import type { DeployState } from './journal.ts'

/** What the steps of a deployment work with. Tests put a machine of their own behind it. */
export type DeployContext = {
  stack: Stack
  run: Run
  say: Progress
  state: DeployState
  writeSettings: (changes: ReadonlyMap<string, string | null>) => void
  /** Asks for pages through the edge as a visitor does. @throws OperatorError for one that isn't answered 200. */
  verifyOutside: (paths: readonly string[]) => Promise<void>
  pause: (milliseconds: number) => Promise<void>
  /** Memory and swap that nobody uses on this host. */
  readFreeMemory: () => number
  /** How long a new container may take to become healthy. */
  healthTimeoutMs: number
}
