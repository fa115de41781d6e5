import { Secret, TOTP } from 'otpauth'

const PERIOD_S = 30
/** One step either way, for clocks that are up to half a minute off (RFC 6238, 5.2). */
const WINDOW = 1

/** A new secret, base 32, as authenticator apps take it. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** The address behind the QR code. */
export function totpUrl({
  secret,
  account,
  issuer,
}: {
  secret: string
  account: string
  issuer: string
}): string {
  return totpOf(secret, { label: account, issuer }).toString()
}

/** The time step that `code` belongs to, or null when it is not valid now. */
export function totpStep(secret: string, code: string, nowMs = Date.now()): number | null {
  const digits = code.replace(/\s/g, '')
  if (!/^\d{6}$/.test(digits)) return null
  const delta = totpOf(secret).validate({ token: digits, timestamp: nowMs, window: WINDOW })
  return delta === null ? null : Math.floor(nowMs / 1000 / PERIOD_S) + delta
}

function totpOf(secret: string, names: { label?: string; issuer?: string } = {}): TOTP {
  return new TOTP({
    ...names,
    secret: Secret.fromBase32(secret),
    digits: 6,
    period: PERIOD_S,
    algorithm: 'SHA1',
  })
}
