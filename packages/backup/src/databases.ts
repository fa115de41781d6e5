import pg from 'pg'
import { asAdministrator, type DatabaseServer, quoted } from './database-server.ts'
import type { Manifest } from './manifest.ts'

export const databaseExists = (server: DatabaseServer, name: string): Promise<boolean> =>
  asAdministrator(server, async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [name])
    return rowCount === 1
  })

export const databasesWithPrefix = (server: DatabaseServer, prefix: string): Promise<string[]> =>
  asAdministrator(server, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      'SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1) ORDER BY 1',
      [prefix],
    )
    return rows.map(({ name }) => name)
  })

/** An empty database that sorts and compares as the one the set was made from. */
export async function createDatabaseLike(
  server: DatabaseServer,
  name: string,
  {
    encoding,
    collation,
    characterType,
    localeProvider,
    icuLocale,
  }: Pick<Manifest['database'], 'encoding' | 'collation' | 'characterType' | 'localeProvider' | 'icuLocale'>,
): Promise<void> {
  const provider = { c: 'libc', i: 'icu', b: 'builtin' }[localeProvider]
  const options = [
    'TEMPLATE template0',
    `ENCODING ${pg.escapeLiteral(encoding)}`,
    `LC_COLLATE ${pg.escapeLiteral(collation)}`,
    `LC_CTYPE ${pg.escapeLiteral(characterType)}`,
    ...(provider ? [`LOCALE_PROVIDER ${provider}`] : []),
    ...(provider === 'icu' && icuLocale ? [`ICU_LOCALE ${pg.escapeLiteral(icuLocale)}`] : []),
  ]
  await asAdministrator(server, (client) =>
    client.query(`CREATE DATABASE ${quoted(name)} ${options.join(' ')}`),
  )
}

/** Drops one of our own databases, sessions and all; nothing happens when it isn't there. */
export async function dropDatabase(server: DatabaseServer, name: string, prefix: string): Promise<void> {
  if (!name.startsWith(prefix) || name === server.settings.POSTGRES_DB) {
    throw new Error(`refusing to drop ${name}: it does not begin with ${prefix}`)
  }
  await asAdministrator(server, (client) =>
    client.query(`DROP DATABASE IF EXISTS ${quoted(name)} WITH (FORCE)`),
  )
}

/** Gives a database another name, ending the sessions it has; nobody gets in before it is done. */
export async function renameDatabase(
  server: DatabaseServer,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await asAdministrator(server, async (client) => {
    await closeDatabase(client, from)
    await client.query(`ALTER DATABASE ${quoted(from)} RENAME TO ${quoted(to)}`)
  })
}

/** Lets sessions in again. */
export const openDatabase = (server: DatabaseServer, name: string): Promise<void> =>
  asAdministrator(server, async (client) => {
    await client.query(`ALTER DATABASE ${quoted(name)} ALLOW_CONNECTIONS true`)
  })

async function closeDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(`ALTER DATABASE ${quoted(name)} ALLOW_CONNECTIONS false`)
  for (;;) {
    const { rows } = await client.query<{ ended: boolean }>(
      // Waits for each to be gone, 10 s at most.
      // Who is nobody's session (autovacuum) goes by itself when the database is renamed.
      'SELECT pg_terminate_backend(pid, 10000) AS ended FROM pg_stat_activity WHERE datname = $1 AND usesysid IS NOT NULL',
      [name],
    )
    if (rows.length === 0) return
  }
}
