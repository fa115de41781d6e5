import type { Logger } from '@cep/platform/logger'
import { createMailer } from '@cep/platform/mail'
import { createPool } from '@cep/platform/postgres'
import { createRedis } from '@cep/platform/redis'
import { VERSION } from '@cep/platform/version'
import { createQueues } from '@cep/queues/create-queues'
import type { AutomationConfiguration } from '../configuration.ts'
import { integrationsInWords, openIntegrations } from '../integrations/open-integrations.ts'
import { startQueueWorker } from '../jobs/start-queue-worker.ts'
import { startRelay } from '../relay/start-relay.ts'
import { automationHandlers } from './automation-handlers.ts'
import { closeWorkers } from './close-workers.ts'

/** A job holds a connection for as long as it runs; this many run at once at most. */
const POOL_SIZE = 12

/** The relay and a worker for each queue, over one database pool. */
export function runAutomation(
  configuration: AutomationConfiguration,
  logger: Logger,
  integrations = openIntegrations({ logger }),
) {
  const handlers = automationHandlers()
  const pool = createPool(configuration, { logger, max: POOL_SIZE, name: 'automation' })
  const mailer = createMailer(configuration)

  const tools = { configuration, mailer, integrations }

  const workerRedis = createRedis(configuration, { logger })
  const workers = handlers.map((handler) =>
    startQueueWorker(handler, { connection: workerRedis, pool, tools, logger }),
  )

  const relayLogger = logger.child({ part: 'relay' })
  // Fails at once while Redis is away: the relay must not wait for it inside a transaction.
  const relayRedis = createRedis(configuration, {
    logger: relayLogger,
    maxRetriesPerRequest: 1,
    enableOfflineQueue: false,
  })
  const queues = createQueues(relayRedis, { onError: (err) => relayLogger.debug({ err }, 'queue error') })
  const stopRelay = startRelay({
    pool,
    postgres: configuration,
    redis: relayRedis,
    queues,
    logger: relayLogger,
  })

  return {
    describe: () => ({
      version: VERSION,
      queues: handlers.map(({ queue }) => queue),
      integrations: { mail: mailer.isConfigured ? 'on' : 'off', ...integrationsInWords(integrations) },
      redis: workerRedis.status,
    }),

    /** The relay first, so that nothing new comes in; then the jobs in hand, then what they used. */
    stop: async () => {
      await stopRelay()
      const areFinished = await closeWorkers(workers, { isRedisAway: workerRedis.status !== 'ready', logger })
      await Promise.all([...queues.values()].map((queue) => queue.close()))
      relayRedis.disconnect()
      workerRedis.disconnect()
      mailer.close()
      // Jobs that would not end still hold connections; the process ends with them.
      if (areFinished) await pool.end()
    },
  }
}
