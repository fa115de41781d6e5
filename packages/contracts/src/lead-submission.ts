import { z } from 'zod'
import { LANGUAGES, type Language, readLanguage } from './language.ts'
import { leadMessages } from './lead-messages.ts'
import { normalisePhone } from './phone.ts'
import { CONTACT_CHANNELS, CONTACT_TIMES } from './vocabulary.ts'

/**
 * The version of the consent text a person sees beside the form. Change it whenever that text
 * changes: it is stored with every consent, so that we can say what was agreed to.
 */
export const CONSENT_TEXT_VERSION = '2026-11'

/** The field that people do not see; whoever fills it in is a robot. */
export const HONEYPOT_FIELD = 'website'

type LeadMessages = (typeof leadMessages)[Language]

const blankAsMissing = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value

const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsMissing, schema.optional())

/** What nobody types and PostgreSQL does not store: control characters, but for tabs and line ends. */
const CONTROL_CHARACTERS = /(?![\t\n\r])\p{Cc}/gu

const typedText = (missing?: string) =>
  z.string({ error: missing }).transform((typed) => typed.replace(CONTROL_CHARACTERS, '').trim())

const optionalText = (maxLength: number, tooLong: LeadMessages['tooLong']) =>
  optional(typedText().pipe(z.string().max(maxLength, tooLong(maxLength))))

const slug = ({ unknownChoice }: LeadMessages) =>
  optional(
    z
      .string()
      .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, unknownChoice)
      .max(120),
  )

const personName = (missing: string, { tooLong, lettersOnly }: LeadMessages) =>
  typedText(missing).pipe(
    z
      .string()
      .min(1, missing)
      .max(80, tooLong(80))
      .regex(/^[^<>{}[\]\\/@#$%^*=|~\d]+$/u, lettersOnly),
  )

/** A checkbox arrives as a boolean in JSON and as "on" or nothing in a form post. */
const checkbox = z.preprocess(
  (value) => value === true || value === 'on' || value === 'true' || value === '1',
  z.boolean(),
)

const emailAddressWith = ({ email, emailIncomplete, emailTooLong }: LeadMessages) =>
  z.string({ error: email }).trim().toLowerCase().pipe(z.email(emailIncomplete).max(254, emailTooLong))

const phoneNumberWith = ({ phone }: LeadMessages) =>
  z.string({ error: phone }).transform((typed, context) => {
    const e164 = normalisePhone(typed)
    if (e164) return e164
    context.addIssue({ code: 'custom', message: phone })
    return z.NEVER
  })

const utmWith = ({ tooLong }: LeadMessages) =>
  z
    .object({
      source: optionalText(120, tooLong),
      medium: optionalText(120, tooLong),
      campaign: optionalText(120, tooLong),
      term: optionalText(120, tooLong),
      content: optionalText(120, tooLong),
    })
    .partial()

const leadFieldsWith = (messages: LeadMessages) =>
  z.object({
    firstName: personName(messages.firstName, messages),
    lastName: personName(messages.lastName, messages),
    email: emailAddressWith(messages),
    phone: phoneNumberWith(messages),
    message: optionalText(5000, messages.tooLong),
    preferredContact: optional(z.enum(CONTACT_CHANNELS, messages.preferredContact)),
    preferredTime: optional(z.enum(CONTACT_TIMES, messages.preferredTime)),
  })

const leadSubmissionWith = (messages: LeadMessages) =>
  leadFieldsWith(messages).extend({
    courseSlug: slug(messages),
    runCode: optional(z.string().regex(/^(NOR|SC|SUR|ONL)-\d{4}-\d{3}$/, messages.run)),
    campusSlug: slug(messages),
    consent: z.preprocess(
      (value) => value ?? {},
      z.object({
        privacy: checkbox.refine((accepted) => accepted, { message: messages.privacy }),
        marketing: checkbox,
      }),
    ),
    /** What the person reads: errors and mails come in it. */
    language: z.preprocess(readLanguage, z.enum(LANGUAGES)),
    utm: utmWith(messages).optional(),
    landingPath: optionalText(500, messages.tooLong),
    referrer: optionalText(500, messages.tooLong),
  })

/** An e-mail address as stored: trimmed, lower-cased. */
export const emailAddress = emailAddressWith(leadMessages.es)

/** The fields a lead has whoever writes it, normalised; shared by the intake and the CMS. */
export const leadFields = leadFieldsWith(leadMessages.es)

/** What `POST /api/leads` takes, as JSON or as a form post (after `unflattenForm`); errors in Spanish. */
export const leadSubmission = leadSubmissionWith(leadMessages.es)
export type LeadSubmission = z.infer<typeof leadSubmission>

/** The same with errors in the language of whoever sends it. */
export const leadSubmissions: Record<Language, typeof leadSubmission> = {
  es: leadSubmission,
  en: leadSubmissionWith(leadMessages.en),
}

/** What guards the form against robots; not part of the lead. */
export const leadGuards = z.object({
  [HONEYPOT_FIELD]: z.string().max(500).optional(),
  /** Milliseconds between the form appearing and its submission, measured by the page; absent without JavaScript. */
  fillTimeMs: z.coerce.number().min(0).optional(),
  /** The solved ALTCHA challenge, base64. */
  altcha: z.string().max(4000).optional(),
})

/** What a lead is answered with. The reference is random and new for every submission. */
export const leadReceipt = z.object({ reference: z.string() })
export type LeadReceipt = z.infer<typeof leadReceipt>

/** Turns `consent.privacy=on&utm.source=x` into nested objects, as JSON would carry them. */
export function unflattenForm(form: Iterable<[string, string]>): Record<string, unknown> {
  const result: Record<string, unknown> = Object.create(null)
  for (const [path, value] of form) {
    const [head, tail] = path.split('.', 2) as [string, string?]
    if (tail === undefined) {
      result[head] = value
      continue
    }
    const existing = result[head]
    const nested: Record<string, unknown> =
      existing && typeof existing === 'object' ? (existing as Record<string, unknown>) : Object.create(null)
    nested[tail] = value
    result[head] = nested
  }
  return result
}
