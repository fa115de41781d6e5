import type { VendorLimits } from '@cep/integrations/vendor-http'
import { readConfiguration } from '@cep/platform/configuration'
import { createLogger } from '@cep/platform/logger'
import { declarationOf, queueNames } from '@cep/queues/queues'
import type { TestDatabase } from '@cep/testing/test-database'
import { until } from '@cep/testing/until'
import { runAutomation } from '../src/automation/run-automation.ts'
import { automationSettings } from '../src/configuration.ts'
import { openIntegrations } from '../src/integrations/open-integrations.ts'
import { outboxRows } from './run-due-rows.ts'

type Servers = {
  database: TestDatabase
  redisSocket: string
  smtpPort: number | null
  /** Settings of the integrations; none: all are off. */
  vendors?: Record<string, string>
  limits?: Partial<VendorLimits>
}

/** The automation role inside the test's own process, over the test's own servers. */
export function startTestAutomation({ database, redisSocket, smtpPort, vendors = {}, limits = {} }: Servers) {
  const configuration = readConfiguration(automationSettings, {
    ...database.environment,
    REDIS_SOCKET: redisSocket,
    ...(smtpPort === null ? {} : { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(smtpPort) }),
  })
  const logger = createLogger('test', 'fatal')
  return runAutomation(configuration, logger, openIntegrations({ logger, environment: vendors, limits }))
}

/**
 * Resolves once nothing that is due is left to do; answers the outbox. A job that an outage took from
 * its worker needs 12 seconds to be given to another.
 */
export async function untilDone({ pool }: TestDatabase, timeoutMs = 45_000) {
  await until(
    'the outbox to be worked off',
    async () => {
      const open = await outboxRows(
        pool,
        // What other roles do by the clock is not ours to wait for.
        'completed_at IS NULL AND failed_at IS NULL AND available_at <= now() AND queue = ANY($1)',
        [queueNames.filter((name) => declarationOf(name).role === 'automation')],
      )
      return open.length === 0
    },
    { timeoutMs },
  )
  return await outboxRows(pool)
}
