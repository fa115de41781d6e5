import type { Logger } from '@cep/platform/logger'
import { VERSION } from '@cep/platform/version'
import type { QueueName } from '@cep/queues/queues'
import type { Queue } from 'bullmq'
import { Hono } from 'hono'
import type { Redis } from 'ioredis'
import { requireAccess } from './access/require-access.ts'
import { requireSameOrigin } from './access/require-same-origin.ts'
import { boardPath, bullBoard } from './bull-board.ts'
import type { BoardConfiguration } from './configuration.ts'
import { hardenPages } from './harden-pages.ts'
import { requireRedis } from './require-redis.ts'

type Parts = {
  configuration: BoardConfiguration
  redis: Redis
  queues: Map<QueueName, Queue>
  logger: Logger
}

/** `GET /health` for whoever supervises; everything else is behind the door. */
export function createBoardApp({ configuration, redis, queues, logger }: Parts): Hono {
  const app = new Hono()
  app.get('/health', (context) => context.json({ status: 'ok', version: VERSION, redis: redis.status }))
  app.use('*', requireAccess(configuration, logger), requireSameOrigin(configuration.PUBLIC_URL))
  app.use('*', hardenPages, requireRedis(redis))
  app.get('/', (context) => context.redirect(boardPath))
  app.route(boardPath, bullBoard(queues))
  app.onError((err, context) => {
    logger.error({ err, path: context.req.path }, 'request failed')
    return context.text('Algo ha fallado. Vuelve a intentarlo.', 500)
  })
  return app
}
