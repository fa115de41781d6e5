import { createHmac, timingSafeEqual } from 'node:crypto'

/** `confirm` stands for one request to subscribe; `manage` for the subscriber, as long as there is one. */
export type SubscriberTokenKind = 'confirm' | 'manage'

/** The columns of `subscribers` that a token stands for; `requestedAt` counts for `confirm` alone. */
type SubscriberKey = { id: number; email: string; requestedAt?: Date | null }

/**
 * The token in our mails' links, `<id>.<HMAC>`; made from the row whenever it is needed and kept nowhere.
 * An address that was changed or erased takes its tokens along.
 */
export function subscriberToken(
  kind: SubscriberTokenKind,
  { id, email, requestedAt }: SubscriberKey,
  secret: string,
): string {
  const moment = kind === 'confirm' ? (requestedAt?.toISOString() ?? '') : ''
  const signature = createHmac('sha256', secret)
    .update(`subscriber:${kind}:${id}:${email}:${moment}`)
    .digest('base64url')
  return `${id}.${signature}`
}

/** The id of the subscriber that a token claims to be for; null when it is no token. Proves nothing. */
export function subscriberIdOf(token: string): number | null {
  const digits = /^([1-9]\d{0,8})\.[\w-]{43}$/.exec(token)?.[1]
  return digits ? Number(digits) : null
}

/** Whether a token is the one of this subscriber, for this purpose. */
export function isSubscriberToken(
  kind: SubscriberTokenKind,
  subscriber: SubscriberKey,
  { token, secret }: { token: string; secret: string },
): boolean {
  return isSame(token, subscriberToken(kind, subscriber, secret))
}

/** Signs where a link of a mailing leads, so that our address sends nobody anywhere else. */
export function clickSignature(mailingId: number, target: string, secret: string): string {
  return createHmac('sha256', secret).update(`click:${mailingId}:${target}`).digest('base64url')
}

/** Whether we made that link. */
export function isClickSignature(
  { mailingId, target, signature }: { mailingId: number; target: string; signature: string },
  secret: string,
): boolean {
  return isSame(signature, clickSignature(mailingId, target, secret))
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
