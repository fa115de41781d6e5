import type { IncomingMessage, ServerResponse } from 'node:http'
import { type Check, checkReadiness } from '@cep/platform/health'
import { sendJson } from './respond.ts'

const startedAt = Date.now()

/** `GET /api/health`: this process is alive. */
export function handleHealth(_request: IncomingMessage, response: ServerResponse, version: string): void {
  sendJson(response, 200, { status: 'ok', version, uptimeS: Math.round((Date.now() - startedAt) / 1000) })
}

/** `GET /api/health/ready`: each dependency; 503 only when no lead can be taken. */
export async function handleReadiness(
  _request: IncomingMessage,
  response: ServerResponse,
  checks: Check[],
): Promise<void> {
  const readiness = await checkReadiness(checks)
  sendJson(response, readiness.status === 'unavailable' ? 503 : 200, readiness)
}
