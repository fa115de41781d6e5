import type { Container } from '../compose/containers.ts'
import type { Run } from '../compose/run.ts'
import type { Stack } from '../compose/stack.ts'

/** What the parts of the status are read with. */
export type StatusContext = { stack: Stack; run: Run; containers: Container[] }
