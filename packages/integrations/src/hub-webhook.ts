import { createHmac, timingSafeEqual } from 'node:crypto'

/**
 * Whether Meta signed this body: `X-Hub-Signature-256: sha256=<hex>`, an HMAC of the raw bytes under the
 * app's secret. WhatsApp's webhooks are signed the same way.
 * https://developers.facebook.com/docs/graph-api/webhooks/getting-started#event-notifications
 */
export function isSignedBy(appSecret: string, rawBody: Buffer, header: string | undefined): boolean {
  const given = /^sha256=([0-9a-f]{64})$/i.exec(header?.trim() ?? '')?.[1]
  if (!given) return false
  const expected = createHmac('sha256', appSecret).update(rawBody).digest()
  return timingSafeEqual(expected, Buffer.from(given, 'hex'))
}

/**
 * The handshake by which Meta checks a webhook's address: the challenge to answer with, as plain text
 * under status 200, or null to refuse it (403).
 */
export function answerHandshake(query: URLSearchParams, verifyToken: string | undefined): string | null {
  const challenge = query.get('hub.challenge')
  if (!verifyToken || query.get('hub.mode') !== 'subscribe' || !challenge) return null
  const given = Buffer.from(query.get('hub.verify_token') ?? '')
  const expected = Buffer.from(verifyToken)
  return given.length === expected.length && timingSafeEqual(given, expected) ? challenge : null
}
