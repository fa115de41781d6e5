import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { PayloadRequest } from 'payload'

/** What runs SQL: a transaction or the pool. */
export type SqlRunner = Pick<PostgresAdapter['drizzle'], 'execute'>

/** The drizzle handle of the transaction a request runs in, or of the pool when it runs in none. */
export async function transactionOf(
  req: Pick<PayloadRequest, 'payload' | 'transactionID'>,
): Promise<SqlRunner> {
  const adapter = adapterOf(req)
  const transactionId = await req.transactionID
  return (transactionId && adapter.sessions[transactionId]?.db) || adapter.drizzle
}

/** The pool, for what has to stay written when the request's transaction is rolled back. */
export function poolOf(req: Pick<PayloadRequest, 'payload'>): SqlRunner {
  return adapterOf(req).drizzle
}

function adapterOf({ payload }: Pick<PayloadRequest, 'payload'>): PostgresAdapter {
  // The configuration knows no other adapter.
  return payload.db as unknown as PostgresAdapter
}
