import {
  listenSettings,
  mailSettings,
  modeSettings,
  postgresSettings,
  privacySettings,
  redisSettings,
} from '@cep/platform/configuration'
import { z } from 'zod'

/** Everything the automation role reads from its environment. */
export const automationSettings = z.object({
  ...modeSettings,
  ...postgresSettings,
  ...redisSettings,
  ...mailSettings,
  ...privacySettings,
  ...listenSettings,
  PORT: listenSettings.PORT.default(8103),
  MAILINGS_PER_MINUTE: z.coerce
    .number()
    .int()
    .positive()
    .default(300)
    .describe('Mails of a mailing that are handed over a minute; what the mail server allows'),
})

export type AutomationConfiguration = z.infer<typeof automationSettings>

/** Everything the stats role reads from its environment. */
export const statisticsSettings = z.object({
  ...modeSettings,
  ...postgresSettings,
  ...redisSettings,
  ...listenSettings,
  PORT: listenSettings.PORT.default(8105),
})

export type StatisticsConfiguration = z.infer<typeof statisticsSettings>
