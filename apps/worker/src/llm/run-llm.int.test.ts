import { documentObjectKey } from '@cep/contracts/document-object'
import { integration } from '@cep/integrations/integration'
import { llm } from '@cep/integrations/llm/llm'
import { readConfiguration } from '@cep/platform/configuration'
import { createLogger } from '@cep/platform/logger'
import { createStorage } from '@cep/platform/storage'
import { startObjectStore } from '@cep/testing/object-store'
import { startRedis } from '@cep/testing/redis-server'
import { createTestDatabase } from '@cep/testing/test-database'
import { until } from '@cep/testing/until'
import { expect, it } from 'vitest'
import { startTestAutomation } from '../../testing/start-test-automation.ts'
import { llmRoleSettings } from './llm-configuration.ts'
import { runLlm } from './run-llm.ts'

it('takes documents from the outbox by way of the queue, with every integration off', async () => {
  const database = await createTestDatabase()
  const redis = await startRedis()
  const store = await startObjectStore()
  const environment = { ...database.environment, REDIS_SOCKET: redis.socket, S3_ENDPOINT: store.endpoint }
  const configuration = readConfiguration(llmRoleSettings, environment)
  const logger = createLogger('test', 'fatal')
  const role = runLlm(configuration, logger, integration(llm, { logger, environment: {} }))
  const automation = startTestAutomation({ database, redisSocket: redis.socket, smtpPort: null })
  try {
    expect(role.describe()).toMatchObject({
      queues: ['llm.ingest', 'llm.generate'],
      integrations: { llm: 'off: not_configured' },
    })
    await createStorage(configuration, 'cep-uploads').put(
      documentObjectKey('nota.pdf'),
      Buffer.from('no PDF'),
      'application/pdf',
    )
    await database.pool.query("INSERT INTO documents (title, filename) VALUES ('Nota', 'nota.pdf')")
    const document = await until('the document to be read', async () => {
      const { rows } = await database.pool.query("SELECT failure FROM documents WHERE state = 'failed'")
      return rows[0]
    })
    expect(document.failure).toContain('no es un PDF')
    const row = await until('the job to be completed', async () => {
      const { rows } = await database.pool.query(
        "SELECT result, failed_at FROM outbox WHERE queue = 'llm.ingest' AND completed_at IS NOT NULL",
      )
      return rows[0]
    })
    expect(row).toEqual({ result: { status: 'done', read: 'not_a_pdf' }, failed_at: null })
  } finally {
    await role.stop()
    await automation.stop()
    await store.stop()
    await redis.stop()
    await database.drop()
  }
})
