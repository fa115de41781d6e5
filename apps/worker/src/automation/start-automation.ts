import { once } from 'node:events'
import { readConfiguration } from '@cep/platform/configuration'
import { createHealthServer } from '@cep/platform/health'
import { createLogger } from '@cep/platform/logger'
import { onShutdown } from '@cep/platform/shutdown'
import { automationSettings } from '../configuration.ts'
import { runAutomation } from './run-automation.ts'

/** The automation role as a process: settings, health, signals, one line that says what it is. */
export async function startAutomation(): Promise<void> {
  const configuration = readConfiguration(automationSettings)
  const logger = createLogger('automation', configuration.LOG_LEVEL)
  const addStep = onShutdown(logger)

  const automation = runAutomation(configuration, logger)
  addStep('automation', automation.stop)

  const health = createHealthServer(automation.describe)
  health.listen(configuration.PORT, configuration.HOST)
  await once(health, 'listening')
  addStep('health', () => health.close())
  if (!configuration.SMTP_HOST) logger.warn('no mail server is configured: mails wait')
  logger.info({ ...automation.describe(), port: configuration.PORT }, 'started')
}
