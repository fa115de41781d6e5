import { setTimeout as delay } from 'node:timers/promises'
import { createRun } from '../compose/run.ts'
import { openStack } from '../compose/stack.ts'
import { OperatorError } from '../operator-error.ts'
import { readStatus } from './read-status.ts'
import { renderStatus } from './render-status.ts'

export type StatusOptions = { json?: boolean; watch?: boolean }

const PAUSE_MS = 3_000
/** Cursor to the corner, then what is below it cleared: no flicker. */
const REDRAW = '\u001b[H\u001b[J'

/** `status` of an installed stack. 0: nothing is red, 1: something is, 2: nothing runs. */
export async function showStackStatus({ json = false, watch = false }: StatusOptions): Promise<number> {
  if (json && watch) throw new OperatorError('--watch is for people, --json for programs: one of them.')
  const stack = openStack()
  const run = createRun()
  const isTerminal = process.stdout.isTTY === true
  for (;;) {
    const status = await readStatus(stack, run)
    const page = json
      ? `${JSON.stringify(status, null, 2)}\n`
      : renderStatus(status, { isColoured: isTerminal })
    process.stdout.write(watch && isTerminal ? `${REDRAW}${page}` : page)
    if (!watch) return exitCode(status)
    await delay(PAUSE_MS)
  }
}

function exitCode({ state, light }: Awaited<ReturnType<typeof readStatus>>): number {
  if (state === 'stopped') return 2
  return light === 'red' ? 1 : 0
}
