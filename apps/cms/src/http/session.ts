import type { IncomingMessage } from 'node:http'

/**
 * Whether a request carries Payload's session cookie or an Authorization header. Such requests are
 * Payload's to judge; ours are the anonymous ones.
 */
export function carriesSession({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  return headers.authorization !== undefined || /(?:^|;\s*)payload-token=/.test(headers.cookie ?? '')
}
