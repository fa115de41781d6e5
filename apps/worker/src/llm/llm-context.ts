import type { IntegrationState } from '@cep/integrations/integration'
import type { LlmClient } from '@cep/integrations/llm/llm'
import type { Storage } from '@cep/platform/storage'
import type { JobBase } from '../jobs/job-context.ts'

/** What the llm role's jobs share. */
export type LlmTools = {
  /** The bucket of uploads. */
  storage: Storage
  /** Off: documents are read and advertisements written without a model. */
  llm: IntegrationState<LlmClient>
}

export type LlmContext = JobBase & LlmTools
