/** The codes of errors that our own code raises on purpose. */
export type AppErrorCode =
  | 'configuration_invalid'
  | 'database_unavailable'
  | 'lead_not_found'
  | 'mail_refused'
  | 'migrations_pending'
  | 'storage_failed'

/** An error with a stable code; `message` says what to do about it. */
export class AppError extends Error {
  readonly code: AppErrorCode

  constructor(code: AppErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'AppError'
    this.code = code
  }
}
