import pg from 'pg'
import { readAgain } from './configuration.ts'
import type { Logger } from './logger.ts'

export type PostgresSettings = {
  POSTGRES_HOST: string
  POSTGRES_PORT: number
  POSTGRES_DB: string
  POSTGRES_USER: string
  POSTGRES_PASSWORD: string
}

/** node-postgres' connection options for our settings; a host that starts with "/" is a socket directory. */
export function postgresOptions(settings: PostgresSettings): pg.ClientConfig {
  return {
    host: settings.POSTGRES_HOST,
    port: settings.POSTGRES_PORT,
    database: settings.POSTGRES_DB,
    user: settings.POSTGRES_USER,
    // Asked at every new connection, so that a rotated password needs no restart.
    password: () => readAgain('POSTGRES_PASSWORD') ?? settings.POSTGRES_PASSWORD,
  }
}

/**
 * A pool of connections. A connection that breaks is logged and replaced: the server going away is
 * an event to survive, not an error to crash on.
 */
export function createPool(
  settings: PostgresSettings,
  { logger, max, name }: { logger: Logger; max: number; name: string },
): pg.Pool {
  const pool = new pg.Pool({
    ...postgresOptions(settings),
    application_name: `cep-${name}`,
    max,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: false,
  })
  pool.on('error', (err) => logger.warn({ err }, 'database connection lost'))
  // The pool watches idle connections only; one that breaks between two queries of a transaction
  // would end the process. Its next query fails and tells whoever holds it.
  pool.on('connect', (client) => client.on('error', () => undefined))
  return pool
}

/** Runs `work` in one transaction on one connection; rolls back when it throws. */
export async function inTransaction<Result>(
  pool: pg.Pool,
  work: (client: pg.PoolClient) => Promise<Result>,
): Promise<Result> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    await client.query('BEGIN')
    const result = await work(client)
    await client.query('COMMIT')
    return result
  } catch (error) {
    await client.query('ROLLBACK').catch((rollbackError: Error) => {
      // The connection itself is gone: hand it back as broken, the original error is the news.
      broken = rollbackError
    })
    throw error
  } finally {
    client.release(broken)
  }
}
