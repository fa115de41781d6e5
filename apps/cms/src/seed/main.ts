import { createLogger } from '@cep/platform/logger'
import { createPool } from '@cep/platform/postgres'
import { createStorage } from '@cep/platform/storage'
import { getPayload } from 'payload'
import { cmsConfiguration } from '../configuration.ts'
import config from '../payload.config.ts'
import { seedCatalogue } from './seed-catalogue.ts'
import { seedContent } from './seed-content.ts'
import { seedEnrolments } from './seed-enrolments.ts'
import { seedLeads } from './seed-leads.ts'
import { seedMarketing } from './seed-marketing.ts'
import { demoPassword, isSeeded, seedAdmin, seedUsers } from './seed-users.ts'

/**
 * Fills an empty system with the demo centre, once: the administrator comes last and marks it as done,
 * and everything before is found or created, so that an interrupted run is simply run again.
 */
const configuration = cmsConfiguration()
const logger = createLogger('seed', configuration.LOG_LEVEL)
const pool = createPool(configuration, { logger, max: 2, name: 'seed' })
const payload = await getPayload({ config, disableOnInit: true })

if (await isSeeded(payload)) {
  logger.info('demo content is there already')
} else {
  const startedAt = performance.now()
  await createStorage(configuration, configuration.S3_UPLOADS_BUCKET).ensureBucket()
  const catalogue = await seedCatalogue(payload)
  await seedContent(payload, catalogue)
  const password = demoPassword()
  const users = await seedUsers(payload, catalogue, password)
  await seedLeads(pool, { catalogue, users })
  await seedEnrolments(pool)
  await seedMarketing(payload, pool, { catalogue, users })
  await seedAdmin(payload, catalogue, password)
  logger.info({ seconds: Math.round((performance.now() - startedAt) / 1000) }, 'demo content written')
}

await pool.end()
await payload.destroy()
process.exit(0)
