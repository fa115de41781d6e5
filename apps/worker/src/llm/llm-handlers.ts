import { registerHandlers } from '@cep/queues/queue-handler'
import { llmGenerate } from '../ads/llm-generate.ts'
import { llmIngest } from '../documents/llm-ingest.ts'
import type { LlmContext } from './llm-context.ts'

/** Who works which queue of this role. */
export const llmHandlers = () => registerHandlers<LlmContext>()('llm', [llmIngest, llmGenerate])
