/** However long a vendor asks for: an hour later we look again. Chosen by hand. */
const LONGEST_MS = 60 * 60 * 1_000

/**
 * How long a vendor asks us to wait, in milliseconds: `Retry-After` as seconds or as an HTTP date
 * (RFC 9110, 10.2.3). Null when it says nothing usable.
 */
export function retryAfterMs(header: string | null, now = Date.now()): number | null {
  const text = header?.trim()
  if (!text) return null
  const isSeconds = /^\d+(\.\d+)?$/.test(text)
  // Date takes "-5" for a year.
  if (!isSeconds && !/^[A-Za-z]{3}/.test(text)) return null
  const ms = isSeconds ? Number(text) * 1_000 : Date.parse(text) - now
  if (Number.isNaN(ms)) return null
  return Math.min(Math.max(Math.ceil(ms), 0), LONGEST_MS)
}
