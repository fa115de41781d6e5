import { integration } from '@cep/integrations/integration'
import { llm } from '@cep/integrations/llm/llm'
import { createLogger } from '@cep/platform/logger'
import { createStorage } from '@cep/platform/storage'
import { declarationOf, type QueueName } from '@cep/queues/queues'
import type { Pool } from 'pg'
import { runOutboxRow } from '../src/jobs/run-outbox-row.ts'
import type { LlmTools } from '../src/llm/llm-context.ts'
import { llmHandlers } from '../src/llm/llm-handlers.ts'

const handlers = llmHandlers()

/** What the llm role's handlers work with. `model`: settings of the integration; none: it is off. */
export function llmTools(storeEndpoint: string, model: Record<string, string> = {}): LlmTools {
  const settings = {
    S3_ENDPOINT: storeEndpoint,
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: 'test',
    S3_SECRET_ACCESS_KEY: 'only-for-this-test-run',
  }
  const logger = createLogger('test', 'silent')
  return {
    storage: createStorage(settings, 'cep-uploads'),
    llm: integration(llm, { logger, environment: model }),
  }
}

/** Runs the work of one row of the llm role, as its worker does. */
export async function runLlmRow(
  pool: Pool,
  tools: LlmTools,
  row: { id: number; queue: QueueName; payload: unknown },
) {
  const handler = handlers.find(({ queue }) => queue === row.queue)
  if (!handler) throw new Error(`no handler for ${row.queue}`)
  const payload = declarationOf(row.queue).payload.parse(row.payload)
  return await runOutboxRow({ pool, tools, handler, outboxId: row.id, payload })
}
