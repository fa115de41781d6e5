import { z } from 'zod'
import { normalisePhone } from './phone.ts'
import { CONTACT_CHANNELS, CONTACT_TIMES } from './vocabulary.ts'

/**
 * The version of the consent text a person sees beside the form. Change it whenever that text
 * changes: it is stored with every consent, so that we can say what was agreed to.
 */
export const CONSENT_TEXT_VERSION = '2026-11'

/** The field that people do not see; whoever fills it in is a robot. */
export const HONEYPOT_FIELD = 'website'

const blankAsMissing = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value

const optional = <T extends z.ZodType>(schema: T) => z.preprocess(blankAsMissing, schema.optional())

const optionalText = (maxLength: number) =>
  optional(z.string().trim().max(maxLength, `Escribe como mucho ${maxLength} caracteres.`))

const slug = optional(
  z
    .string()
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'Esa opción no existe; elige una de la lista.')
    .max(120),
)

const personName = (missing: string) =>
  z
    .string({ error: missing })
    .trim()
    .min(1, missing)
    .max(80, 'Escribe como mucho 80 caracteres.')
    .regex(/^[^<>{}[\]\\/@#$%^*=|~\d]+$/u, 'Escribe solo letras, espacios, guiones o apóstrofos.')

/** A checkbox arrives as a boolean in JSON and as "on" or nothing in a form post. */
const checkbox = z.preprocess(
  (value) => value === true || value === 'on' || value === 'true' || value === '1',
  z.boolean(),
)

/** An e-mail address as stored: trimmed, lower-cased. */
export const emailAddress = z
  .string({ error: 'Escribe tu correo, por ejemplo ana@correo.es.' })
  .trim()
  .toLowerCase()
  .pipe(
    z
      .email('Revisa tu correo: le falta algo, por ejemplo ana@correo.es.')
      .max(254, 'Ese correo es demasiado largo.'),
  )

/** A phone number as stored: E.164. */
export const phoneNumber = z
  .string({ error: 'Escribe los 9 dígitos de tu teléfono, por ejemplo 612 345 678.' })
  .transform((typed, context) => {
    const e164 = normalisePhone(typed)
    if (e164) return e164
    context.addIssue({
      code: 'custom',
      message: 'Escribe los 9 dígitos de tu teléfono, por ejemplo 612 345 678.',
    })
    return z.NEVER
  })

const utm = z
  .object({
    source: optionalText(120),
    medium: optionalText(120),
    campaign: optionalText(120),
    term: optionalText(120),
    content: optionalText(120),
  })
  .partial()

/** The fields a lead has whoever writes it, normalised; shared by the intake and the CMS. */
export const leadFields = z.object({
  firstName: personName('Escribe tu nombre.'),
  lastName: personName('Escribe tus apellidos.'),
  email: emailAddress,
  phone: phoneNumber,
  message: optionalText(5000),
  preferredContact: optional(z.enum(CONTACT_CHANNELS, 'Elige cómo prefieres que te contactemos.')),
  preferredTime: optional(z.enum(CONTACT_TIMES, 'Elige un horario de la lista.')),
})

/** What `POST /api/leads` takes, as JSON or as a form post (after `unflattenForm`). */
export const leadSubmission = leadFields.extend({
  courseSlug: slug,
  runCode: optional(
    z.string().regex(/^(NOR|SC|SUR|ONL)-\d{4}-\d{3}$/, 'Esa convocatoria no existe; elige una de la lista.'),
  ),
  campusSlug: slug,
  consent: z.preprocess(
    (value) => value ?? {},
    z.object({
      privacy: checkbox.refine((accepted) => accepted, {
        message: 'Marca la casilla para que podamos usar tus datos y responderte.',
      }),
      marketing: checkbox,
    }),
  ),
  utm: utm.optional(),
  landingPath: optionalText(500),
  referrer: optionalText(500),
})
export type LeadSubmission = z.infer<typeof leadSubmission>

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
