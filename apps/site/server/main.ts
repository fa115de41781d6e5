import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readConfiguration } from '@cep/platform/configuration'
import { createLogger } from '@cep/platform/logger'
import { onShutdown } from '@cep/platform/shutdown'
import { siteSettings } from './configuration.ts'
import { createSiteServer } from './site-server.ts'

const settings = readConfiguration(siteSettings)
const logger = createLogger('site', settings.LOG_LEVEL)
const atShutdown = onShutdown(logger)

// Both `dist/main.mjs` and `server/main.ts` sit one folder below the app.
const buildFolder = join(import.meta.dirname, '..', 'build')
const build: typeof import('./site-listener.ts') = await import(
  pathToFileURL(join(buildFolder, 'server', 'index.js')).href
)

const server = createSiteServer({
  clientFolder: join(buildFolder, 'client'),
  logger,
  renderPage: build.createSiteListener({
    cmsUrl: settings.CMS_URL,
    publicUrl: settings.PUBLIC_URL,
    nonce: settings.CEP_NONCE_PLACEHOLDER,
    logger,
  }),
})

server.listen(settings.PORT, settings.HOST, () => {
  logger.info({ host: settings.HOST, port: settings.PORT, mode: settings.CEP_MODE }, 'site ready')
})
atShutdown('http server', () => {
  server.closeIdleConnections()
  return new Promise<void>((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()))
  })
})
