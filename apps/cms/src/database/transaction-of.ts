import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

/** The drizzle handle of the transaction a request runs in, or of the pool when it runs in none. */
export async function transactionOf(
  req: PayloadRequest,
): Promise<Pick<PostgresAdapter['drizzle'], 'execute'>> {
  // The configuration knows no other adapter.
  const adapter = req.payload.db as unknown as PostgresAdapter
  const transactionId = await req.transactionID
  return (transactionId && adapter.sessions[transactionId]?.db) || adapter.drizzle
}
