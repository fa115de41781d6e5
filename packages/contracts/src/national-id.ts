/** The letter of a DNI is the one at this place: the number modulo 23. */
const CONTROL_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE'

/** NIE numbers begin with a letter that counts as a digit. */
const NIE_DIGITS: Record<string, string> = { X: '0', Y: '1', Z: '2' }

/**
 * Reads a DNI or NIE as people type it ("12.345.678-z", "x1234567l", "1234567L" without its leading zero)
 * and returns it as stored ("12345678Z"). `null` when the form or the control letter is wrong.
 */
export function normaliseNationalId(typed: string): string | null {
  const compact = typed.toUpperCase().replace(/[\s.\-/]/g, '')
  const match = /^(?:([XYZ])(\d{7})|(\d{7,8}))([A-Z])$/.exec(compact)
  if (!match) return null
  const [, prefix = '', nieDigits = '', dniDigits = '', letter] = match
  const number = prefix ? `${NIE_DIGITS[prefix]}${nieDigits}` : dniDigits.padStart(8, '0')
  if (nationalIdLetter(Number(number)) !== letter) return null
  return prefix ? compact : `${number}${letter}`
}

/** The control letter that belongs to the digits of a DNI. */
export function nationalIdLetter(digits: number): string {
  return CONTROL_LETTERS.charAt(digits % CONTROL_LETTERS.length)
}
