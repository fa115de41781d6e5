/** SQLSTATE classes and codes that say "not now" rather than "not so". */
const AWAY = /^(08...|57P0[1-5]|53300|55006|40001|40P01|25P03)$/
const SYSTEM = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'ENOTFOUND',
  'EAI_AGAIN',
])
/** What node-postgres says without any code. */
const MESSAGES =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/

/**
 * Whether an error of node-postgres means that the database can't be reached just now (or wants the
 * transaction repeated). Such work waits; it has not failed.
 */
export function isDatabaseOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const { code } = error as NodeJS.ErrnoException
  return (code !== undefined && (AWAY.test(code) || SYSTEM.has(code))) || MESSAGES.test(error.message)
}
