/** What an error of the mail server means for the mail. */
export type DeliveryVerdict =
  /** The server can't be used just now; that is no fault of this mail, which waits. */
  | { kind: 'server_away'; reason: 'smtp_unreachable' | 'smtp_sign_in_refused' }
  /** "Not now": tried again with growing pauses. */
  | { kind: 'try_again'; reason: string }
  /** "Never": this recipient or this mail is refused. */
  | { kind: 'refused'; reason: string }

const UNREACHABLE = new Set([
  'ECONNECTION',
  'ETIMEDOUT',
  'ESOCKET',
  'EDNS',
  'ETLS',
  'ECONNREFUSED',
  'ECONNRESET',
  'EPROXY',
])
const SIGN_IN = new Set(['EAUTH', 'ENOAUTH'])

/**
 * Reads an error of nodemailer. The reason holds reply codes alone ("550 5.1.1"): the server's words
 * quote the address.
 */
export function deliveryVerdict(error: unknown): DeliveryVerdict {
  const { code, responseCode, response } = error as {
    code?: string
    responseCode?: number
    response?: string
  }
  if (code && SIGN_IN.has(code)) return { kind: 'server_away', reason: 'smtp_sign_in_refused' }
  if (responseCode) {
    const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})\b/.exec(response ?? '')?.[1]
    const reason = ['mail server answered', responseCode, enhanced].filter(Boolean).join(' ')
    // 421 is the server taking leave, whatever it was asked.
    if (responseCode === 421) return { kind: 'server_away', reason: 'smtp_unreachable' }
    return { kind: responseCode >= 500 ? 'refused' : 'try_again', reason }
  }
  if (code && UNREACHABLE.has(code)) return { kind: 'server_away', reason: 'smtp_unreachable' }
  return { kind: 'try_again', reason: `mail not sent: ${code ?? 'unknown error'}` }
}
