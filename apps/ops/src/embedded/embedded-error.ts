import { OperatorError } from '../operator-error.ts'

/** A failure of the embedded system that a person can act on. */
export class EmbeddedError extends OperatorError {
  override readonly name = 'EmbeddedError'
}
