import type { Progress } from '../compose/progress.ts'
import type { Stack } from '../compose/stack.ts'
import type { CopiedObjects } from './copied-objects.ts'
import type { Host } from './host.ts'
import type { MoveJournal, MoveState } from './move-journal.ts'
import type { Connection } from './ssh-connection.ts'

/** What the steps of a move work with. It is always run on the old host. */
export type MoveContext = {
  stack: Stack
  secretsFolder: string
  old: Host
  new: Host
  connection: Connection
  journal: MoveJournal
  state: MoveState
  known: CopiedObjects
  /** None where the store is somebody else's, which both hosts use. */
  buckets: string[]
  say: Progress
  pause: (ms: number) => Promise<void>
}

/** Whom data is taken from and given to at the moment. */
export const sidesOf = (context: MoveContext): { from: Host; to: Host } =>
  context.journal.direction === 'there'
    ? { from: context.old, to: context.new }
    : { from: context.new, to: context.old }

/** Notes what comes next, before it begins. */
export function note(context: MoveContext, changes: Partial<MoveJournal>): void {
  Object.assign(context.journal, changes)
  context.state.write(context.journal)
}
