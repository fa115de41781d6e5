import type { IncomingMessage } from 'node:http'

/**
 * The address of whoever asks. The edge is the only way in and sets X-Real-IP itself, so the header
 * is trusted when there is one.
 */
export function clientAddress(request: IncomingMessage): string {
  const header = request.headers['x-real-ip']
  const address = typeof header === 'string' && header ? header : (request.socket.remoteAddress ?? '')
  return address.replace(/^::ffff:/, '')
}
