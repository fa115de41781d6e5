import type { LeadSubmission } from '@cep/contracts/lead-submission'
import type { Visit } from '../visit/attribution.ts'

/**
 * The field that people do not see. The same as the contract's `HONEYPOT_FIELD` (a test compares
 * them): importing that would bring the whole of its validation into the browser.
 */
export const HONEYPOT_NAME = 'website'

/** What the intake takes, before it has looked at it: everything is still text. */
export type LeadBody = Record<string, unknown> & Pick<LeadSubmission, 'utm' | 'landingPath' | 'referrer'>

type BodyParts = { entries: Iterable<[string, FormDataEntryValue]>; visit: Visit | null; fillTimeMs: number }

/** The form's fields as the JSON body of `POST /api/leads`. Empty fields are left out. */
export function leadBody({ entries, visit, fillTimeMs }: BodyParts): LeadBody {
  const fields: Record<string, unknown> = {}
  const consent = { privacy: false, marketing: false }
  for (const [name, value] of entries) {
    if (typeof value !== 'string' || value === '') continue
    if (name === 'consent.privacy') consent.privacy = true
    else if (name === 'consent.marketing') consent.marketing = true
    else fields[name] = value
  }
  return { ...fields, consent, ...visit, fillTimeMs: Math.round(fillTimeMs) }
}
