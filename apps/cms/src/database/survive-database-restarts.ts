import type { PostgresAdapter } from '@payloadcms/db-postgres'
import type { Payload } from 'payload'

/**
 * A connection that breaks while idle makes pg's pool emit an error, and an error that nobody listens
 * to ends the process. Payload listens on its first connection only; the pool replaces broken ones itself.
 */
export async function surviveDatabaseRestarts(payload: Payload): Promise<void> {
  // The configuration knows no other adapter.
  const { pool } = payload.db as unknown as PostgresAdapter
  pool.on('error', (err) => payload.logger.warn({ err }, 'database connection lost'))
}
