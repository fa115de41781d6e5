import { createHmac, randomBytes } from 'node:crypto'

const COUNT = 10
const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten codes of 50 random bits, "K7MN2-9XQZP"; each signs in once when the phone is gone. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: COUNT }, () => {
    const letters = Array.from(randomBytes(10), (byte) => ALPHABET[byte % ALPHABET.length]).join('')
    return `${letters.slice(0, 5)}-${letters.slice(5)}`
  })
}

/**
 * What is stored of a code. They are random and long, so one keyed hash is enough; without the
 * system's secret a stolen table is of no use.
 */
export function hashRecoveryCode(code: string, systemSecret: string): string {
  const letters = code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return createHmac('sha256', systemSecret).update(`recovery:${letters}`).digest('hex')
}
