const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/**
 * A public reference for one submission, "CEP-7K3M-9QXZ": 40 random bits in Crockford's base 32
 * (no I, L, O, U), so that it can be read out on the phone and tells nothing about the lead.
 */
export function newLeadReference(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8))
  const letters = Array.from(bytes, (byte) => ALPHABET[byte % 32]).join('')
  return `CEP-${letters.slice(0, 4)}-${letters.slice(4)}`
}
