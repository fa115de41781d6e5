import type { Logger } from '@cep/platform/logger'
import { createPool } from '@cep/platform/postgres'
import { createRedis } from '@cep/platform/redis'
import { VERSION } from '@cep/platform/version'
import { closeWorkers } from '../automation/close-workers.ts'
import type { StatisticsConfiguration } from '../configuration.ts'
import { startQueueWorker } from '../jobs/start-queue-worker.ts'
import { statisticsHandlers } from './statistics-handlers.ts'

/** One job runs at a time; a second connection writes down what failed. */
const POOL_SIZE = 2

/** A worker for each queue of the role. What brings the jobs is the automation role's relay. */
export function runStatistics(configuration: StatisticsConfiguration, logger: Logger) {
  const handlers = statisticsHandlers()
  const pool = createPool(configuration, { logger, max: POOL_SIZE, name: 'stats' })
  const connection = createRedis(configuration, { logger })
  const workers = handlers.map((handler) =>
    startQueueWorker(handler, { connection, pool, tools: {}, logger }),
  )
  return {
    describe: () => ({
      version: VERSION,
      queues: handlers.map(({ queue }) => queue),
      redis: connection.status,
    }),

    /** The jobs in hand first, then what they used. */
    stop: async () => {
      const areFinished = await closeWorkers(workers, { isRedisAway: connection.status !== 'ready', logger })
      connection.disconnect()
      if (areFinished) await pool.end()
    },
  }
}
