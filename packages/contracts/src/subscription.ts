import { z } from 'zod'
import { LANGUAGES } from './language.ts'

/** A link that confirms a subscription works for as long as this, from the request on. */
export const CONFIRM_LINK_DAYS = 7

/** What the preference page shows of somebody: the address only as far as its owner recognises it. */
export const subscriptionView = z.object({
  email: z.string(),
  name: z.string(),
  language: z.enum(LANGUAGES),
  isSubscribed: z.boolean(),
})
export type SubscriptionView = z.infer<typeof subscriptionView>

/** What the preference page sends. */
export const subscriptionPreferences = z.object({
  token: z.string().max(200),
  name: z.string().trim().max(160).default(''),
  language: z.enum(LANGUAGES),
})

/** "ana.lopez@correo.es" as "an•••@correo.es". */
export function maskedEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return `${email.slice(0, Math.min(2, at))}•••${email.slice(at)}`
}
