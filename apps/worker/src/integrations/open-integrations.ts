import { analytics } from '@cep/integrations/analytics/analytics'
import { type IntegrationTools, integration, stateInWords } from '@cep/integrations/integration'
import { mailchimp } from '@cep/integrations/mailchimp/mailchimp'
import { meta } from '@cep/integrations/meta/meta'
import { whatsapp } from '@cep/integrations/whatsapp/whatsapp'
import type { Environment } from '@cep/platform/configuration'

export type Integrations = ReturnType<typeof openIntegrations>

/** The vendors of the automation role; each tells the log whether it is off, and never ends the process. */
export const openIntegrations = (tools: IntegrationTools & { environment?: Environment }) => ({
  meta: integration(meta, tools),
  whatsapp: integration(whatsapp, tools),
  mailchimp: integration(mailchimp, tools),
  analytics: integration(analytics, tools),
})

/** For the boot line and the health page. */
export const integrationsInWords = (integrations: Integrations) =>
  Object.fromEntries(Object.entries(integrations).map(([name, state]) => [name, stateInWords(state)]))
