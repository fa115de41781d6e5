import { z } from 'zod'
import { leadFields } from './lead-submission.ts'
import { normaliseNationalId } from './national-id.ts'

/** Nobody younger is enrolled. */
export const YOUNGEST_STUDENT_YEARS = 16

const blankAsMissing = (value: unknown) =>
  typeof value === 'string' && value.trim() === '' ? undefined : value

/** Whether somebody born on `date` ("2009-05-31") has reached `years` on the day of `now`, in UTC. */
export function isAtLeast(years: number, date: string, now: Date): boolean {
  const birthday = new Date(date)
  birthday.setUTCFullYear(birthday.getUTCFullYear() + years)
  return birthday <= now
}

const nationalId = z.string().transform((typed, context) => {
  const stored = normaliseNationalId(typed)
  if (stored) return stored
  context.addIssue({ code: 'custom', message: 'Revisa el DNI o NIE: la letra no corresponde al número.' })
  return z.NEVER
})

const dateOfBirth = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}/, 'Escribe la fecha como 2001-05-31.')
  .refine((date) => !Number.isNaN(Date.parse(date)), 'Esa fecha no existe.')
  .refine((date) => Date.parse(date) > Date.UTC(1900, 0, 1), 'Revisa el año de nacimiento.')
  .refine(
    (date) => isAtLeast(YOUNGEST_STUDENT_YEARS, date, new Date()),
    `Tiene que haber cumplido ${YOUNGEST_STUDENT_YEARS} años.`,
  )

const optional = <T extends z.ZodType>(schema: T) =>
  z.preprocess((value) => blankAsMissing(value) ?? undefined, schema.optional())

/** The fields of a student that have rules, normalised; shared by the panel and by imports. */
export const studentFields = z.object({
  firstName: leadFields.shape.firstName,
  lastName: leadFields.shape.lastName,
  email: leadFields.shape.email,
  phone: optional(leadFields.shape.phone),
  nationalId: optional(nationalId),
  dateOfBirth: optional(dateOfBirth),
})
export type StudentFields = z.infer<typeof studentFields>
