const FIRST_MS = 3_000
const LONGEST_MS = 60_000

/** How long to wait before the next try: what the server asks for, else 3, 6, 12 … 60 seconds. */
export function retryDelayMs(tries: number, askedSeconds: number | null): number {
  if (askedSeconds !== null) return Math.min(askedSeconds * 1_000, LONGEST_MS)
  return Math.min(FIRST_MS * 2 ** (tries - 1), LONGEST_MS)
}
