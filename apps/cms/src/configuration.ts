import {
  intakeSettings,
  listenSettings,
  mailSettings,
  modeSettings,
  postgresSettings,
  privacySettings,
  readConfiguration,
  redisSettings,
  storageSettings,
} from '@cep/platform/configuration'
import { z } from 'zod'

/** Everything the CMS reads from its environment. */
export const cmsSettings = z.object({
  ...modeSettings,
  ...postgresSettings,
  ...redisSettings,
  ...storageSettings,
  ...mailSettings,
  ...intakeSettings,
  ...privacySettings,
  ...listenSettings,
  PORT: listenSettings.PORT.default(8100),
  MAIL_EVENTS_SECRET: z
    .string()
    .min(32)
    .optional()
    .describe('Signs reports of mails that came back (POST /api/mail-events); unset: none are taken'),
  PAYLOAD_SECRET: z.string().min(32).describe('Signs sessions; 32 characters or more'),
  PAYLOAD_SECRET_PREVIOUS: z
    .string()
    .optional()
    .describe('The one before, while it is rotated: second factors sealed with it still open'),
})

export type CmsConfiguration = z.infer<typeof cmsSettings>

let parsed: CmsConfiguration | undefined

/** Parsed once: Payload's configuration and the HTTP server share it within a process. */
export function cmsConfiguration(): CmsConfiguration {
  parsed ??= readConfiguration(cmsSettings)
  return parsed
}
