const ALPHABET = 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'
const GENERATOR = [0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3]

/**
 * Decodes what age writes its keys in (BIP 173): `age1…` and `AGE-SECRET-KEY-1…`.
 *
 * @returns null when it is mistyped or has another prefix.
 */
export function decodeBech32(text: string, wantedPrefix: string): Buffer | null {
  const lower = text.toLowerCase()
  if (text !== lower && text !== text.toUpperCase()) return null
  const separator = lower.lastIndexOf('1')
  const prefix = lower.slice(0, separator)
  const values = [...lower.slice(separator + 1)].map((letter) => ALPHABET.indexOf(letter))
  if (prefix !== wantedPrefix.toLowerCase() || values.includes(-1) || values.length < 6) return null
  const expanded = [...prefix].map((letter) => letter.charCodeAt(0))
  const checked = [...expanded.map((code) => code >> 5), 0, ...expanded.map((code) => code & 31), ...values]
  if (polymod(checked) !== 1) return null
  return regroup(values.slice(0, -6))
}

/** The same the other way, in small letters. */
export function encodeBech32(prefix: string, bytes: Uint8Array): string {
  const letters = regroupToLetters(bytes)
  const expanded = [...prefix].map((letter) => letter.charCodeAt(0))
  const start = [...expanded.map((code) => code >> 5), 0, ...expanded.map((code) => code & 31), ...letters]
  const sum = polymod([...start, 0, 0, 0, 0, 0, 0]) ^ 1
  const checksum = [25, 20, 15, 10, 5, 0].map((shift) => (sum >>> shift) & 31)
  return `${prefix}1${[...letters, ...checksum].map((value) => ALPHABET[value]).join('')}`
}

function polymod(values: number[]): number {
  let sum = 1
  for (const value of values) {
    const top = sum >>> 25
    sum = ((sum & 0x1ffffff) << 5) ^ value
    GENERATOR.forEach((term, bit) => {
      if ((top >> bit) & 1) sum ^= term
    })
  }
  return sum
}

/** Five bits a letter to eight bits a byte. */
function regroup(letters: number[]): Buffer {
  const bytes: number[] = []
  let held = 0
  let bits = 0
  for (const letter of letters) {
    held = (held << 5) | letter
    bits += 5
    if (bits < 8) continue
    bits -= 8
    bytes.push((held >> bits) & 0xff)
    held &= (1 << bits) - 1
  }
  return Buffer.from(bytes)
}

/** Eight bits a byte to five bits a letter, the last one filled up with zeros. */
function regroupToLetters(bytes: Uint8Array): number[] {
  const letters: number[] = []
  let held = 0
  let bits = 0
  for (const byte of bytes) {
    held = (held << 8) | byte
    bits += 8
    while (bits >= 5) {
      bits -= 5
      letters.push((held >> bits) & 31)
      held &= (1 << bits) - 1
    }
  }
  if (bits > 0) letters.push((held << (5 - bits)) & 31)
  return letters
}
