import type { ServerResponse } from 'node:http'
import type { ApiErrorCode } from '@cep/contracts/api-error'

/** Answers JSON; nothing that our own API says may be kept by a cache unless the caller says so. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(text)
}

/** Answers with the one error body that all our endpoints share. */
export function sendError(
  response: ServerResponse,
  status: number,
  error: { code: ApiErrorCode; message: string; fields?: Record<string, string> },
  headers: Record<string, string> = {},
): void {
  sendJson(response, status, { error }, headers)
}
