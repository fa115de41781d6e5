import { createServer } from 'node:http'
import { join } from 'node:path'
import { createLogger } from '@cep/platform/logger'
import { createMailer } from '@cep/platform/mail'
import { createPool } from '@cep/platform/postgres'
import { createRedis } from '@cep/platform/redis'
import { onShutdown } from '@cep/platform/shutdown'
import { createStorage } from '@cep/platform/storage'
import { VERSION } from '@cep/platform/version'
import next from 'next'
import { cmsConfiguration } from './configuration.ts'
import { assertMigrated } from './database/assert-migrated.ts'
import { createRouter } from './http/router.ts'
import { createChallengeDesk } from './intake/challenge-desk.ts'
import { createLeadStore } from './intake/store-lead.ts'
import { createThrottle } from './intake/throttle.ts'
import { wakePayload } from './jobs/wake-payload.ts'
import { createPrivacyLimiter } from './privacy/handle-privacy-request.ts'
import { createPublicApi } from './public-api/create-public-api.ts'
import { createViewStore } from './views/store-view.ts'

const configuration = cmsConfiguration()
const logger = createLogger('cms', configuration.LOG_LEVEL)
const addShutdownStep = onShutdown(logger)

const pool = createPool(configuration, { logger, max: 16, name: 'intake' })
// A pool of its own: however many people search, a lead finds a connection.
const readPool = createPool(configuration, { logger, max: 8, name: 'public-api' })
addShutdownStep('database', () => Promise.all([pool.end(), readPool.end()]))
await assertMigrated(pool)

const redis = createRedis(configuration, { logger, enableOfflineQueue: false })
addShutdownStep('redis', () => redis.disconnect())
const storage = createStorage(configuration, configuration.S3_UPLOADS_BUCKET)
const mailer = createMailer(configuration)

// `dist/main.mjs` and `src/main.ts` are both one level below the app's folder.
const nextApp = next({ dev: false, dir: join(import.meta.dirname, '..'), customServer: true })
await nextApp.prepare()
addShutdownStep('next', () => nextApp.close())
const nextHandler = nextApp.getRequestHandler()

const server = createServer(
  createRouter({
    logger,
    version: VERSION,
    intake: {
      storeLead: createLeadStore(pool),
      logger,
      publicUrl: configuration.PUBLIC_URL,
      challenges: createChallengeDesk({
        mode: configuration.LEAD_CHALLENGE,
        secret: configuration.PAYLOAD_SECRET,
      }),
      throttle: createThrottle({ isOn: configuration.LEAD_CHALLENGE !== 'off' }),
    },
    privacy: {
      pool,
      logger,
      linkSecret: configuration.PRIVACY_LINK_SECRET,
      limiter: createPrivacyLimiter(),
    },
    subscriptions: { pool, logger, linkSecret: configuration.PRIVACY_LINK_SECRET },
    mailEvents: { pool, logger, secret: configuration.MAIL_EVENTS_SECRET },
    views: { storeView: createViewStore(readPool), logger },
    publicApi: createPublicApi({ pool: readPool, logger }),
    checks: [
      { name: 'database', isVital: true, probe: () => pool.query('SELECT 1') },
      { name: 'redis', isVital: false, probe: () => redis.ping() },
      { name: 'storage', isVital: false, probe: () => storage.check() },
      { name: 'mail', isVital: false, probe: () => mailer.check() },
    ],
    next: (request, response) => nextHandler(request, response),
  }),
)
// Longer than the edge keeps idle connections, so that it is never the one to find them closed.
server.keepAliveTimeout = 75_000
server.headersTimeout = 80_000

server.listen(configuration.PORT, configuration.HOST, () => {
  logger.info({ version: VERSION, port: configuration.PORT, mode: configuration.CEP_MODE }, 'cms ready')
  void wakePayload({ port: configuration.PORT, host: configuration.HOST, logger })
})
addShutdownStep('http', () => {
  server.closeIdleConnections()
  return new Promise((resolve) => server.close(resolve))
})
