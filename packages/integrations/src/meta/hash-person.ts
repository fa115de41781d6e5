import { createHash } from 'node:crypto'

export type Person = {
  email: string
  /** E.164. */
  phone: string
  firstName: string
  lastName: string
}

export type HashedPerson = { em: string[]; ph: string[]; fn: string[]; ln: string[]; country: string[] }

/**
 * A person as Meta's matching wants them: normalised, then SHA-256 in hex; the names of the fields are
 * Meta's. Nothing readable leaves the house.
 * https://developers.facebook.com/docs/marketing-api/conversions-api/parameters/customer-information-parameters
 */
export function hashPerson({ email, phone, firstName, lastName }: Person): HashedPerson {
  return {
    em: [sha256(email.trim().toLowerCase())],
    // Digits with the country code, no plus sign.
    ph: [sha256(phone.replace(/\D/g, ''))],
    fn: [sha256(normaliseName(firstName))],
    ln: [sha256(normaliseName(lastName))],
    country: [sha256('es')],
  }
}

/** Lower case, no punctuation, accents kept as UTF-8. */
const normaliseName = (name: string) =>
  name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s]/gu, '')
    .replace(/\s+/g, '')

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex')
