import { randomBytes } from 'node:crypto'

// No 0/O, 1/l/I: people copy passwords from a terminal. Exactly 32 characters: 256 is a multiple of
// it, so that every byte gives an even choice, and a character holds five bits.
const ALPHABET = 'abcdefghijkmnpqrstuvwxyz23456789'

// The edge searches each page for the placeholder, and skips its whole length wherever a page has a
// letter that isn't in it: these are rare in Spanish and in HTML. Eight of them, 48 times: 144 bits.
const RARE_LETTERS = 'jkqvwxyz'

/** Random characters that nobody confuses; five bits each. */
export function randomText(length: number, alphabet = ALPHABET): string {
  return Array.from(randomBytes(length), (byte) => alphabet[byte % alphabet.length]).join('')
}

/** As hard to guess as `bytes` random bytes. */
export const randomSecret = (bytes: number) => randomText(Math.ceil((bytes * 8) / 5))

/** What pages carry instead of a nonce. */
export const randomPlaceholder = () => randomText(48, RARE_LETTERS)
