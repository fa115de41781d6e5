import { postgresOptions } from '@cep/platform/postgres'
import pg from 'pg'
import { cmsConfiguration } from '../configuration.ts'
import { assertMigrated } from './assert-migrated.ts'

/** The last step of `npm run migrate`: its success is read in the database, not in an exit code. */
const pool = new pg.Pool({ ...postgresOptions(cmsConfiguration()), max: 1 })
try {
  await assertMigrated(pool)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
} finally {
  await pool.end()
}
