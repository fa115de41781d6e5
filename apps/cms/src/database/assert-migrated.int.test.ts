import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { assertMigrated } from './assert-migrated.ts'
import { MIGRATION_NAMES } from './migration-names.generated.ts'

let database: TestDatabase

beforeEach(async () => {
  database = await createTestDatabase()
})

afterEach(() => database.drop())

it('is content with a database that has every migration', async () => {
  await expect(assertMigrated(database.pool)).resolves.toBeUndefined()
})

it('names the migration that is missing', async () => {
  const last = MIGRATION_NAMES.at(-1)
  await database.pool.query('DELETE FROM payload_migrations WHERE name = $1', [last])
  await expect(assertMigrated(database.pool)).rejects.toMatchObject({
    code: 'migrations_pending',
    message: expect.stringContaining(String(last)),
  })
})

it('tells an empty database from a migrated one', async () => {
  await database.pool.query('DROP TABLE payload_migrations')
  await expect(assertMigrated(database.pool)).rejects.toMatchObject({ code: 'migrations_pending' })
})

it('knows every committed migration', async () => {
  const files = await readdir(join(import.meta.dirname, '../migrations'))
  const committed = files
    .filter((file) => /^\d{8}_\d{6}_\w+\.ts$/.test(file))
    .map((file) => file.slice(0, -3))
  expect([...MIGRATION_NAMES]).toEqual(committed.sort())
})
