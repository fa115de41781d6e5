import { once } from 'node:events'
import { readConfiguration } from '@cep/platform/configuration'
import { createLogger } from '@cep/platform/logger'
import { createRedis } from '@cep/platform/redis'
import { onShutdown } from '@cep/platform/shutdown'
import { VERSION } from '@cep/platform/version'
import { createQueues } from '@cep/queues/create-queues'
import { createAdaptorServer } from '@hono/node-server'
import { createBoardApp } from './board-app.ts'
import { boardSettings } from './configuration.ts'

/** The board as a process. */
export async function startBoard(): Promise<void> {
  const configuration = readConfiguration(boardSettings)
  const logger = createLogger('board', configuration.LOG_LEVEL)
  const addStep = onShutdown(logger)

  // Fails at once while Redis is away: people are told rather than kept waiting.
  const redis = createRedis(configuration, { logger, maxRetriesPerRequest: 1, enableOfflineQueue: false })
  addStep('redis', () => redis.disconnect())
  const queues = createQueues(redis, { onError: (err) => logger.debug({ err }, 'queue error') })

  const server = createAdaptorServer({
    fetch: createBoardApp({ configuration, redis, queues, logger }).fetch,
  })
  server.listen(configuration.PORT, configuration.HOST)
  await once(server, 'listening')
  addStep('http server', async () => {
    const closed = once(server, 'close')
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await closed
  })
  logger.info({ version: VERSION, queues: [...queues.keys()], port: configuration.PORT }, 'started')
}
