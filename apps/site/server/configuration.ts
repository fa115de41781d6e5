import { listenSettings, modeSettings } from '@cep/platform/configuration'
import { z } from 'zod'

/** The settings of the site's process. */
export const siteSettings = z.object({
  ...modeSettings,
  ...listenSettings,
  CMS_URL: z.url().describe('Internal address of the CMS, without a slash at the end'),
  CEP_NONCE_PLACEHOLDER: z
    .string()
    .regex(/^[A-Za-z0-9+/=_-]{16,}$/)
    .describe('Stands for the nonce in pages; the edge replaces it for every request'),
})
