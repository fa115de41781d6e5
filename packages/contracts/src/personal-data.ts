import { normaliseNationalId } from './national-id.ts'
import { normalisePhone } from './phone.ts'

export const PERSONAL_DATA_KINDS = ['national_id', 'phone', 'email', 'iban'] as const
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number]
export type PersonalData = { kind: PersonalDataKind; text: string; start: number; end: number }

/** What a person reads about each kind. */
export const personalDataLabels: Record<PersonalDataKind, string> = {
  national_id: 'un DNI o NIE',
  phone: 'un teléfono',
  email: 'una dirección de correo',
  iban: 'una cuenta bancaria',
}

/** What stands in a text instead of the data before it leaves the house. */
const MASKS: Record<PersonalDataKind, string> = {
  national_id: '[DNI]',
  phone: '[TELÉFONO]',
  email: '[CORREO]',
  iban: '[IBAN]',
}

const PATTERNS: { kind: PersonalDataKind; pattern: RegExp; isReal: (text: string) => boolean }[] = [
  { kind: 'email', pattern: /[\p{L}\d._%+-]+\s?@\s?[\p{L}\d-]+(?:\.[\p{L}\d-]+)+/giu, isReal: () => true },
  {
    kind: 'iban',
    pattern: /\b[A-Z]{2}\d{2}(?:[ -]?[A-Z0-9]{4}){3,7}(?:[ -]?[A-Z0-9]{1,3})?\b/gi,
    isReal: isIban,
  },
  // Also with a wrong letter: a mistyped DNI is somebody's all the same.
  {
    kind: 'national_id',
    pattern: /\b(?:[XYZ][ .-]?\d{7}|\d{2}[ .]?\d{3}[ .]?\d{3}|\d{8})[ .-]?[A-Z]\b/gi,
    isReal: isNationalId,
  },
  {
    kind: 'phone',
    pattern:
      /(?:(?:\+|00)\d{2}[ .-]?)?(?<![\d.,])(?:[679]\d{2}|\d{3}|\d{2})(?:[ .-]?\d{2,3}){2,3}(?![\d,]|\.\d)/g,
    isReal: isPhone,
  },
]

/** The personal data in a text, in its order; the ranges don't overlap. */
export function findPersonalData(text: string): PersonalData[] {
  const found: PersonalData[] = []
  for (const { kind, pattern, isReal } of PATTERNS) {
    for (const match of text.matchAll(pattern)) {
      const start = match.index
      const end = start + match[0].length
      const isTaken = found.some((other) => start < other.end && end > other.start)
      if (!isTaken && isReal(match[0])) found.push({ kind, text: match[0], start, end })
    }
  }
  return found.sort((a, b) => a.start - b.start)
}

/** The text with each piece of personal data replaced by the name of its kind. There is no way back. */
export function maskPersonalData(text: string): string {
  let masked = ''
  let from = 0
  for (const { kind, start, end } of findPersonalData(text)) {
    masked += text.slice(from, start) + MASKS[kind]
    from = end
  }
  return masked + text.slice(from)
}

function isNationalId(text: string): boolean {
  const compact = text.replace(/[\s.-]/g, '')
  // Eight digits and a letter next to each other are a DNI; with blanks between only if the letter is right.
  return (
    normaliseNationalId(text) !== null ||
    /^(?:\d{8}|[XYZ]\d{7})[A-Z]$/i.test(text) ||
    (/\./.test(text) && compact.length === 9)
  )
}

function isPhone(text: string): boolean {
  const digits = text.replace(/\D/g, '')
  return digits.length >= 9 && normalisePhone(text) !== null
}

/** ISO 13616: the number, its first four characters moved to the end and letters as 10-35, is 1 modulo 97. */
function isIban(text: string): boolean {
  const compact = text.replace(/[\s-]/g, '').toUpperCase()
  if (compact.length < 15 || compact.length > 34) return false
  const digits = [...(compact.slice(4) + compact.slice(0, 4))]
    .map((sign) => Number.parseInt(sign, 36))
    .join('')
  let rest = 0
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97
  return rest === 1
}
