import { listenSettings, modeSettings, redisSettings } from '@cep/platform/configuration'
import { z } from 'zod'

/** Everything the board reads from its environment. */
export const boardSettings = z.object({
  ...modeSettings,
  ...redisSettings,
  ...listenSettings,
  PORT: listenSettings.PORT.default(8102),
  CMS_URL: z
    .url()
    .default('http://127.0.0.1:8100')
    .describe('The CMS inside the system, which knows who is signed in'),
  BULLBOARD_USER: z.string().min(3).describe("The board's own user, for when the CMS is down"),
  BULLBOARD_PASSWORD: z.string().min(16).describe('Its password; 16 characters or more'),
})

export type BoardConfiguration = z.infer<typeof boardSettings>
