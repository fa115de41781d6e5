import {
  listenSettings,
  modeSettings,
  postgresSettings,
  redisSettings,
  storageSettings,
} from '@cep/platform/configuration'
import { z } from 'zod'

/** Everything the llm role reads from its environment, besides what the model's integration reads. */
export const llmRoleSettings = z.object({
  ...modeSettings,
  ...postgresSettings,
  ...redisSettings,
  ...storageSettings,
  ...listenSettings,
  PORT: listenSettings.PORT.default(8104),
})

export type LlmConfiguration = z.infer<typeof llmRoleSettings>
