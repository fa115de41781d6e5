/** A failure a person can act on: one line, and the end of the log that tells more. */
export class EmbeddedError extends Error {
  readonly details: string | undefined

  constructor(message: string, { details, cause }: { details?: string; cause?: unknown } = {}) {
    super(message, { cause })
    this.name = 'EmbeddedError'
    this.details = details
  }
}
