import { createLogger } from '@cep/platform/logger'
import { postgresOptions } from '@cep/platform/postgres'
import { getPayload, type Migration } from 'payload'
import pg from 'pg'
import { cmsConfiguration } from '../configuration.ts'
import { firstRun } from '../first-run/first-run.ts'
import { migrations } from '../migrations/index.ts'
import config from '../payload.config.ts'
import { assertMigrated } from './assert-migrated.ts'

/** Any number will do, as long as nothing else takes it: one preparation at a time. */
const PREPARATION_LOCK = 738_250_117

/**
 * Runs the migrations that the database lacks, checks that they are there, and writes what a new system
 * starts with. Ends the process: 0 done, 1 failed.
 */
export async function prepareDatabase(): Promise<void> {
  const configuration = cmsConfiguration()
  const logger = createLogger('migrate', configuration.LOG_LEVEL)
  let isDone = false
  // Payload leaves with 0 where it would have asked somebody; nobody is there to be asked.
  process.on('exit', () => {
    if (!isDone) process.exitCode = 1
  })

  const client = new pg.Client(postgresOptions(configuration))
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock($1)', [PREPARATION_LOCK])
    const payload = await getPayload({ config, disableOnInit: true })
    // Typed for any database; each of ours asks for what the PostgreSQL adapter hands it.
    await payload.db.migrate({ migrations: migrations as Migration[] })
    await assertMigrated(client)
    await firstRun(payload)
    isDone = true
    logger.info({ migrations: migrations.length }, 'the database is ready')
  } catch (err) {
    logger.error({ err }, 'the database could not be prepared')
  }
  process.exit(isDone ? 0 : 1)
}
