import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { createTestDatabase, type TestDatabase } from '@cep/testing/test-database'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const APP = join(import.meta.dirname, '../..')
/** Everything that `npm run generate` writes. */
const GENERATED = [
  'src/payload-types.ts',
  'src/app/(payload)/admin/importMap.js',
  'src/database/migration-names.generated.ts',
  '../../packages/platform/src/schema.generated.ts',
]

let database: TestDatabase

beforeAll(async () => {
  database = await createTestDatabase()
})

afterAll(async () => {
  await database?.drop()
})

const run = (file: string, args: string[]) =>
  promisify(execFile)(file, args, {
    cwd: APP,
    env: { ...process.env, ...database.environment, NODE_ENV: 'development' },
  })

describe('what is generated', () => {
  it('is what the configuration says: run `npm run generate -w @cep/cms` and commit', async () => {
    const read = () => Promise.all(GENERATED.map((file) => readFile(join(APP, file), 'utf8')))
    const committed = await read()
    await run('npm', ['run', '--silent', 'generate'])
    const generated = await read()
    for (const [index, file] of GENERATED.entries()) {
      expect(generated[index] === committed[index], `${file} differs`).toBe(true)
    }
  }, 120_000)
})

describe('migrations', () => {
  it('lead to the schema of the configuration: otherwise run `npm run migrate:create -w @cep/cms`', async () => {
    // Against a migrated database there is nothing left to create.
    const { stdout } = await run('npx', ['payload', 'migrate:create', 'unexpected', '--skip-empty'])
    expect(stdout).toContain('Migration DOWN statements generation complete')
    expect(stdout).not.toContain('Migration created')
  }, 60_000)

  it('go down and up again', async () => {
    const tables = async () =>
      (
        await database.pool.query(
          `SELECT table_name, column_name, data_type FROM information_schema.columns
           WHERE table_schema = 'public' ORDER BY 1, 2`,
        )
      ).rows
    const functions = async () =>
      (
        await database.pool.query(
          `SELECT p.proname, pg_get_functiondef(p.oid) AS definition FROM pg_proc p
           JOIN pg_namespace n ON n.oid = p.pronamespace
           LEFT JOIN pg_depend d ON d.objid = p.oid AND d.deptype = 'e'
           WHERE n.nspname = 'public' AND d.objid IS NULL AND p.prokind = 'f' ORDER BY 1`,
        )
      ).rows
    const before = [await tables(), await functions()]
    // All ran in one batch; `migrate:reset` of Payload 3.90 goes down oldest first and fails.
    await run('npx', ['payload', 'migrate:down'])
    const { rows } = await database.pool.query(
      `SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_name <> 'payload_migrations'`,
    )
    expect(rows).toEqual([])
    await run('npm', ['run', '--silent', 'migrate'])
    expect([await tables(), await functions()]).toEqual(before)
  }, 120_000)
})
