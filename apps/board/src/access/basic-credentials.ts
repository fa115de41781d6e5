import { createHash, timingSafeEqual } from 'node:crypto'

export type Credentials = { user: string; password: string }

/** The user and password of an `Authorization: Basic …` header; null for anything else. */
export function readBasicCredentials(header: string | undefined): Credentials | null {
  const encoded = /^Basic ([A-Za-z0-9+/]+=*)$/i.exec(header ?? '')?.[1]
  if (!encoded) return null
  const decoded = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = decoded.indexOf(':')
  return colon < 0 ? null : { user: decoded.slice(0, colon), password: decoded.slice(colon + 1) }
}

/** Compares in a time that depends on neither; both parts are always compared. */
export function areSameCredentials(given: Credentials, expected: Credentials): boolean {
  const isUser = isSame(given.user, expected.user)
  const isPassword = isSame(given.password, expected.password)
  return isUser && isPassword
}

/** Hashed first, for `timingSafeEqual` wants equal lengths and lengths are secrets too. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(one), digest(other))
}
