import { createHash, createHmac, timingSafeEqual } from 'node:crypto'

/** The columns of `privacy_requests` that a token stands for. */
export type PrivacyRequestKey = {
  id: number
  kind: string
  /** To the millisecond, as the database keeps it. */
  createdAt: Date
}

/**
 * The token in the link that confirms a privacy request, `<id>.<HMAC>`. It is made from the row
 * whenever it is needed and stands nowhere in clear: neither in the database nor in a queue.
 */
export function privacyToken(request: PrivacyRequestKey, secret: string): string {
  const { id, kind, createdAt } = request
  const signature = createHmac('sha256', secret)
    .update(`${id}:${kind}:${createdAt.toISOString()}`)
    .digest('base64url')
  return `${id}.${signature}`
}

/** What `privacy_requests.token_hash` holds. */
export function privacyTokenHash(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}

/** The id of the request that a token claims to be for; null when it is no token. Proves nothing. */
export function privacyRequestIdOf(token: string): number | null {
  const digits = /^([1-9]\d{0,9})\.[\w-]{43}$/.exec(token)?.[1]
  return digits ? Number(digits) : null
}

/** Whether a token is the one of this request. */
export function isPrivacyTokenOf(
  request: PrivacyRequestKey,
  { token, secret }: { token: string; secret: string },
) {
  const given = Buffer.from(token)
  const expected = Buffer.from(privacyToken(request, secret))
  return given.length === expected.length && timingSafeEqual(given, expected)
}
