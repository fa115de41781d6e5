/** A failure a person can act on: one line that says what to do next, and what tells more. */
export class OperatorError extends Error {
  /** The end of a log or the output of a program, shown below the line. */
  readonly details: string | undefined

  constructor(message: string, { details, cause }: { details?: string; cause?: unknown } = {}) {
    super(message, { cause })
    this.name = 'OperatorError'
    this.details = details
  }
}
