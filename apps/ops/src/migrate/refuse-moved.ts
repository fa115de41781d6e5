import { OperatorError } from '../operator-error.ts'
import { readMoveJournal } from './move-journal.ts'

/**
 * A system that is being moved, or that serves from elsewhere, is not changed here: a start would bring up a
 * second one beside it.
 *
 * @throws OperatorError that says how to go on.
 */
export function refuseMoved(stateFolder: string): void {
  const journal = readMoveJournal(stateFolder)
  if (journal === null || journal.direction === 'back') {
    if (journal === null || journal.phase === 'finished') return
    throw new OperatorError(
      'The way back is under way: ./cep migrate back goes on, ./cep migrate finish ends it.',
    )
  }
  if (journal.phase === 'finished' || journal.phase === 'serving') {
    throw new OperatorError(
      `This system has moved to ${journal.target} and serves there. To come back: ./cep migrate back`,
    )
  }
  throw new OperatorError(
    `A move to ${journal.target} is under way: ./cep migrate push goes on, ./cep migrate back undoes it.`,
  )
}
