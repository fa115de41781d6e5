/** The codes of errors that our own code raises on purpose. */
export type AppErrorCode =
  | 'backup_busy'
  | 'backup_damaged'
  | 'backup_failed'
  | 'backup_not_found'
  | 'backup_tampered'
  | 'backup_too_new'
  | 'backup_wrong_key'
  | 'configuration_invalid'
  | 'database_unavailable'
  | 'lead_not_found'
  | 'mail_refused'
  | 'migrations_pending'
  | 'restore_failed'
  | 'restore_refused'
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
