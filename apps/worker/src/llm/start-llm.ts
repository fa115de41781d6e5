import { once } from 'node:events'
import { readConfiguration } from '@cep/platform/configuration'
import { createHealthServer } from '@cep/platform/health'
import { createLogger } from '@cep/platform/logger'
import { onShutdown } from '@cep/platform/shutdown'
import { llmRoleSettings } from './llm-configuration.ts'
import { runLlm } from './run-llm.ts'

/** The llm role as a process: settings, health, signals, one line that says what it is. */
export async function startLlm(): Promise<void> {
  const configuration = readConfiguration(llmRoleSettings)
  const logger = createLogger('llm', configuration.LOG_LEVEL)
  const addStep = onShutdown(logger)

  const llm = runLlm(configuration, logger)
  addStep('llm', llm.stop)

  const health = createHealthServer(llm.describe)
  health.listen(configuration.PORT, configuration.HOST)
  await once(health, 'listening')
  addStep('health', () => health.close())
  logger.info({ ...llm.describe(), port: configuration.PORT }, 'started')
}
