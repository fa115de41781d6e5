import { runOrFail } from '../compose/run.ts'
import { OperatorError } from '../operator-error.ts'
import { dropOldDatabase } from './database-commands.ts'
import { note, sidesOf } from './move-context.ts'
import type { MoveJournal } from './move-journal.ts'
import { openMove, withMove } from './open-move.ts'
import { listRunning, stop } from './service-commands.ts'
import { closeEdge } from './turn-edges.ts'

/** Ends the forwarding: names lead to the side that serves. The other side's stack is stopped; its data stays. */
export function finishMove(): Promise<MoveJournal> {
  return withMove(async ({ stack, read }) => {
    const journal = read()
    if (journal === null) throw new OperatorError('Nothing has been moved from here.')
    if (journal.phase === 'finished') return journal
    if (journal.phase !== 'serving') {
      throw new OperatorError(
        'The move is under way: ./cep migrate push goes on, ./cep migrate back undoes it.',
      )
    }
    const context = await openMove(stack, journal)
    try {
      const { from, to } = sidesOf(context)
      await closeEdge(to)
      await runOrFail(to.run, dropOldDatabase(to.stack), {
        failure: `What the ${to.name} host's database was before can't be removed.`,
      })
      const { stdout } = await runOrFail(from.run, listRunning(from.stack), {
        failure: `Docker on the ${from.name} host does not answer.`,
      })
      const running = stdout.split('\n').filter(Boolean)
      if (running.length > 0) {
        await runOrFail(from.run, stop(from.stack, running), {
          failure: `The stack on the ${from.name} host does not stop.`,
        })
      }
      note(context, { phase: 'finished' })
      return journal
    } finally {
      context.connection.close()
    }
  })
}
