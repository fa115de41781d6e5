import { z } from 'zod'

/** What an installation says about its centre; read once, everything is changed in the panel after. */
export const firstRunSettings = z.object({
  DOMAIN: z.string().default('localhost').describe('The domain of the site, without www'),
  CENTRE_NAME: z.string().default('Centro de formación').describe("The centre's name, as visitors read it"),
  CENTRE_LEGAL_NAME: z.string().optional().describe('Its legal name; the name where unset'),
  CENTRE_PHONE: z.string().default('+34900000000').describe('Its phone number'),
  CENTRE_EMAIL: z.email().optional().describe('Its e-mail address; hola@DOMAIN where unset'),
  CENTRE_ADDRESS: z.string().default('Dirección pendiente').describe('Its postal address'),
  CEP_ADMIN_EMAIL: z.email().optional().describe('E-mail of the first administrator; unset: none is made'),
  CEP_ADMIN_NAME: z.string().default('Administración').describe('Name of the first administrator'),
  CEP_ADMIN_PASSWORD: z.string().min(12).optional().describe('Their first password, to be changed'),
})

export type FirstRunSettings = z.infer<typeof firstRunSettings>
