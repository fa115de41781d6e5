import { z } from 'zod'
import { type IntegrationDeclaration, type IntegrationTools, switchedOn } from '../integration.ts'
import { createVendorHttp } from '../vendor-http.ts'
import { explainProblem } from './explain-problem.ts'
import { forgetMember, type Member, unsubscribeMember, upsertMember } from './members.ts'

export const mailchimpSettings = z.object({
  ENABLE_MAILCHIMP_INTEGRATION: switchedOn.describe(
    '`true`: keep a copy of the list of subscribers at Mailchimp; the own list is always kept',
  ),
  MAILCHIMP_API_KEY: z
    .string()
    .regex(/^\S{16,}-[a-z]+\d+$/, { error: 'ends with the data centre, like -us21' })
    .describe('API key, with its data centre at the end (…-us21)'),
  MAILCHIMP_LIST_ID: z
    .string()
    .regex(/^[A-Za-z0-9]+$/)
    .describe('Id of the audience'),
  MAILCHIMP_API_URL: z.url().optional().describe("The Marketing API; unset: that of the key's data centre"),
})

export type MailchimpClient = ReturnType<typeof createMailchimp>

export const mailchimp = {
  name: 'mailchimp',
  flag: 'ENABLE_MAILCHIMP_INTEGRATION',
  settings: mailchimpSettings,
  create: createMailchimp,
} satisfies IntegrationDeclaration<typeof mailchimpSettings, unknown>

/** Mailchimp: a copy of our own list of subscribers. */
function createMailchimp(settings: z.infer<typeof mailchimpSettings>, { logger, limits }: IntegrationTools) {
  const key = settings.MAILCHIMP_API_KEY
  const dataCentre = key.slice(key.lastIndexOf('-') + 1)
  const http = createVendorHttp({
    vendor: 'mailchimp',
    baseUrl: (settings.MAILCHIMP_API_URL ?? `https://${dataCentre}.api.mailchimp.com/3.0`).replace(/\/$/, ''),
    headers: { authorization: `Basic ${Buffer.from(`cep:${key}`).toString('base64')}` },
    // Ten connections at once are allowed; a member takes two requests.
    rate: { requests: 10, perMs: 1_000 },
    ...limits,
    logger,
    explain: explainProblem,
  })
  const list = { http, listId: settings.MAILCHIMP_LIST_ID }

  return {
    upsertMember: (member: Member) => upsertMember(list, member),
    unsubscribeMember: (email: string) => unsubscribeMember(list, email),
    forgetMember: (email: string) => forgetMember(list, email),
  }
}
