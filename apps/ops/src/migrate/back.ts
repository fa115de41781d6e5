import { OperatorError } from '../operator-error.ts'
import { moveThrough, settle, undo } from './move.ts'
import { note } from './move-context.ts'
import type { MoveJournal } from './move-journal.ts'
import { openMove, withMove } from './open-move.ts'

/**
 * The way back: before the new host serves, the move is undone; afterwards what was written over there is
 * brought here, and this host serves again.
 */
export function back({ oldAddress }: { oldAddress: string | null }): Promise<MoveJournal> {
  return withMove(async ({ stack, read }) => {
    const journal = read()
    if (journal === null) throw new OperatorError('Nothing has been moved from here.')
    if (journal.phase === 'finished') {
      throw new OperatorError(
        journal.direction === 'back'
          ? 'This host serves, and the move is over.'
          : 'The move is finished: what is here is old. Move with ./cep migrate push from the host that serves.',
      )
    }
    const context = await openMove(stack, journal)
    try {
      if (oldAddress !== null) note(context, { addresses: { ...journal.addresses, old: oldAddress } })
      if (journal.direction === 'there') {
        if (journal.phase === 'passing') await moveThrough(context)
        if (journal.phase !== 'serving') {
          await undo(context)
          note(context, { direction: 'back', phase: 'finished', frozenAt: null })
          return journal
        }
        // What the stores call an object over there was learnt in the other direction.
        note(context, { direction: 'back', phase: 'copying' })
      }
      if (journal.phase === 'serving') await settle(context)
      else await moveThrough(context)
      return journal
    } finally {
      context.connection.close()
    }
  })
}
