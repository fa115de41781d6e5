import { createHash } from 'node:crypto'
import pg from 'pg'
import type { BackupContext } from '../src/backup-context.ts'
import { PREFIXES } from '../src/database-server.ts'
import { databasesWithPrefix } from '../src/databases.ts'
import { factsOf } from '../src/restore/load-database.ts'
import { collected } from '../src/sealed-stream.ts'

/** Everything that a restore is about, comparable with `toEqual`. */
export async function worldState(context: BackupContext) {
  const objects: Record<string, string> = {}
  for await (const { key } of context.uploads.list()) {
    const { body, contentType, cacheControl, metadata } = await context.uploads.get(key)
    const sha256 = createHash('sha256')
      .update(await collected(body))
      .digest('hex')
    objects[key] = JSON.stringify({ sha256, contentType, cacheControl, metadata })
  }
  return { tables: await factsOf(context.server, context.server.settings.POSTGRES_DB), objects }
}

/** Databases that we made and that should have gone. */
export async function leftoverDatabases(context: BackupContext): Promise<string[]> {
  const found = await Promise.all(
    Object.values(PREFIXES).map((prefix) => databasesWithPrefix(context.server, prefix)),
  )
  return found.flat()
}

/** Changes rows, a table and objects of every kind. */
export async function changeWorld(context: BackupContext): Promise<void> {
  const client = new pg.Client({
    host: context.server.settings.POSTGRES_HOST,
    user: 'cep',
    database: context.server.settings.POSTGRES_DB,
  })
  await client.connect()
  try {
    await client.query(`UPDATE backup_people SET full_name = 'cambiado' WHERE id % 10 = 1`)
    await client.query('DELETE FROM backup_notes WHERE id % 4 = 0')
    await client.query('CREATE TABLE IF NOT EXISTS backup_later (id serial PRIMARY KEY, what text)')
    await client.query("INSERT INTO backup_later (what) VALUES ('después')")
  } finally {
    await client.end()
  }
  const keys: string[] = []
  for await (const { key } of context.uploads.list()) keys.push(key)
  const [first = '', second = ''] = keys
  await context.uploads.delete(first)
  await context.uploads.put(second, Buffer.from('otra foto'), { contentType: 'image/png' })
  await context.uploads.put('nueva.txt', Buffer.from('nueva'), { contentType: 'text/plain' })
}
