import { join } from 'node:path'
import { type PostgresSettings, postgresOptions } from '@cep/platform/postgres'
import pg from 'pg'
import type { Program } from './pipeline.ts'

/**
 * Where the database is: how to reach the server, and the programs of its version. Embedded these are
 * the bootstrap's, in a container the image's own.
 */
export type DatabaseServer = {
  settings: PostgresSettings
  /** The folder of `pg_dump` and `psql`. */
  programFolder: string
  /** What programs need to run at all: PATH, and libraries when they were unpacked. */
  environment: Record<string, string>
}

/** Databases that we make have these names, so that none of them can be taken for the live one. */
export const PREFIXES = { beside: 'cep_restore_', before: 'cep_before_', drill: 'cep_drill_' } as const

/** Runs `work` on a connection of its own to one database of the server. */
export async function withClient<Result>(
  server: DatabaseServer,
  database: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({
    ...postgresOptions({ ...server.settings, POSTGRES_DB: database }),
    application_name: 'cep-backup',
    connectionTimeoutMillis: 10_000,
  })
  // A connection that breaks fails its next query; unheard, the event would end the process.
  client.on('error', () => undefined)
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** On the database that every server has: the others can be renamed from here. */
export const asAdministrator = <Result>(
  server: DatabaseServer,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> => withClient(server, 'postgres', work)

/** One of PostgreSQL's programs, connected to a database of the server. */
export function postgresProgram(
  server: DatabaseServer,
  name: 'pg_dump' | 'psql',
  database: string,
  args: readonly string[],
  password: string,
): Program {
  const { POSTGRES_HOST, POSTGRES_PORT, POSTGRES_USER } = server.settings
  return {
    command: [join(server.programFolder, name), ...args],
    env: {
      ...server.environment,
      PGHOST: POSTGRES_HOST,
      PGPORT: String(POSTGRES_PORT),
      PGUSER: POSTGRES_USER,
      PGPASSWORD: password,
      PGDATABASE: database,
      PGAPPNAME: 'cep-backup',
    },
  }
}

/** The password as it is now: it may have been rotated since we began. */
export async function passwordOf(server: DatabaseServer): Promise<string> {
  const { password } = postgresOptions(server.settings)
  return typeof password === 'function' ? await password() : (password ?? '')
}

export const quoted = (name: string): string => pg.escapeIdentifier(name)
