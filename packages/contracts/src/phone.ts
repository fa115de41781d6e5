import { parsePhoneNumberFromString } from 'libphonenumber-js'

/**
 * Reads a phone number as people in Spain type it ("612 34 56 78", "+34 612-345-678", "0034…") and
 * returns it as E.164 ("+34612345678"); foreign numbers need their country code. `null` when it is
 * no possible number.
 */
export function normalisePhone(typed: string): string | null {
  const parsed = parsePhoneNumberFromString(typed.trim().replace(/^00/, '+'), 'ES')
  return parsed?.isValid() ? parsed.number : null
}

/** E.164 as people read it: Spanish numbers in groups of three, others in international form. */
export function formatPhone(e164: string): string {
  const parsed = parsePhoneNumberFromString(e164)
  if (!parsed) return e164
  if (parsed.country === 'ES') return parsed.nationalNumber.replace(/(\d{3})(?=\d)/g, '$1 ')
  return parsed.formatInternational()
}
