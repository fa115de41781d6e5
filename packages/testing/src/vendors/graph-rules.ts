import { createHmac } from 'node:crypto'
import type { FakeAnswer, ReceivedRequest } from './fake-vendor.ts'

/** An error as Meta's Graph API writes it. */
export function graphError(
  status: number,
  { code, subcode, message, details }: { code: number; subcode?: number; message: string; details?: string },
): FakeAnswer {
  return {
    status,
    body: {
      error: {
        message,
        type: 'OAuthException',
        code,
        ...(subcode ? { error_subcode: subcode } : {}),
        ...(details ? { error_data: { messaging_product: 'whatsapp', details } } : {}),
        fbtrace_id: 'AFakeTraceId',
      },
    },
  }
}

/** Refuses a request without the token, in the header or the query, as the Graph API does. */
export function refusedToken(
  { headers, query }: Pick<ReceivedRequest, 'headers' | 'query'>,
  accessToken: string,
): FakeAnswer | null {
  const given = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1] ?? query.access_token
  if (given === accessToken) return null
  return graphError(401, { code: 190, message: 'Invalid OAuth access token - Cannot parse access token' })
}

/** A webhook as Meta sends it: the exact body, and the header that signs it. */
export function signedWebhook(payload: unknown, appSecret: string) {
  const body = JSON.stringify(payload)
  const signature = `sha256=${createHmac('sha256', appSecret).update(body).digest('hex')}`
  return { body, headers: { 'content-type': 'application/json', 'x-hub-signature-256': signature } }
}
