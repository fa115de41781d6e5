import { createHash } from 'node:crypto'

/** What Payload makes of PAYLOAD_SECRET and calls `payload.secret`. */
export const derivedSecret = (secret: string) =>
  createHash('sha256').update(secret).digest('hex').slice(0, 32)
