import { integration, stateInWords } from '@cep/integrations/integration'
import { llm as llmDeclaration } from '@cep/integrations/llm/llm'
import type { Logger } from '@cep/platform/logger'
import { createPool } from '@cep/platform/postgres'
import { createRedis } from '@cep/platform/redis'
import { createStorage } from '@cep/platform/storage'
import { VERSION } from '@cep/platform/version'
import { closeWorkers } from '../automation/close-workers.ts'
import { startQueueWorker } from '../jobs/start-queue-worker.ts'
import type { LlmConfiguration } from './llm-configuration.ts'
import type { LlmTools } from './llm-context.ts'
import { llmHandlers } from './llm-handlers.ts'

/** Two jobs at once, each with its transaction and what it commits beside it. */
const POOL_SIZE = 5

/** A worker for each of the role's queues; the automation role's relay brings them their work. */
export function runLlm(
  configuration: LlmConfiguration,
  logger: Logger,
  llm: LlmTools['llm'] = integration(llmDeclaration, { logger }),
) {
  const handlers = llmHandlers()
  const pool = createPool(configuration, { logger, max: POOL_SIZE, name: 'llm' })
  const storage = createStorage(configuration, configuration.S3_UPLOADS_BUCKET)
  const redis = createRedis(configuration, { logger })
  const workers = handlers.map((handler) =>
    startQueueWorker(handler, { connection: redis, pool, tools: { storage, llm }, logger }),
  )

  return {
    describe: () => ({
      version: VERSION,
      queues: handlers.map(({ queue }) => queue),
      integrations: { llm: stateInWords(llm) },
      redis: redis.status,
    }),

    stop: async () => {
      const areFinished = await closeWorkers(workers, { isRedisAway: redis.status !== 'ready', logger })
      redis.disconnect()
      // Jobs that would not end still hold connections; the process ends with them.
      if (areFinished) await pool.end()
    },
  }
}
