/** Codes with which the operating system says that nobody is at the other end. */
const CONNECTION_ERRORS = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
])

/**
 * Classes of SQLSTATE that are about the server and not about the statement: connection failure,
 * sign-in refused, database not there (while a restore swaps it), no resources left, shutting down
 * or statement cancelled, system error.
 */
const SERVER_ERRORS = /^(08|28|3D|53|57|58)/

/** What node-postgres says without a code when a connection ends or can't be had in time. */
const POOL_ERRORS =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|Query read timeout)/

/** Whether an error means that the database can't answer now, not that it was asked wrongly. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return (
    CONNECTION_ERRORS.has(code) ||
    (code.length === 5 && SERVER_ERRORS.test(code)) ||
    POOL_ERRORS.test(error.message)
  )
}
