import { once } from 'node:events'
import { readConfiguration } from '@cep/platform/configuration'
import { createHealthServer } from '@cep/platform/health'
import { createLogger } from '@cep/platform/logger'
import { onShutdown } from '@cep/platform/shutdown'
import { statisticsSettings } from '../configuration.ts'
import { runStatistics } from './run-statistics.ts'

/** The stats role as a process: settings, health, signals, one line that says what it is. */
export async function startStatistics(): Promise<void> {
  const configuration = readConfiguration(statisticsSettings)
  const logger = createLogger('stats', configuration.LOG_LEVEL)
  const addStep = onShutdown(logger)

  const statistics = runStatistics(configuration, logger)
  addStep('statistics', statistics.stop)

  const health = createHealthServer(statistics.describe)
  health.listen(configuration.PORT, configuration.HOST)
  await once(health, 'listening')
  addStep('health', () => health.close())
  logger.info({ ...statistics.describe(), port: configuration.PORT }, 'started')
}
