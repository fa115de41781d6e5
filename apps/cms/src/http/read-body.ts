import type { IncomingMessage } from 'node:http'
import { unflattenForm } from '@cep/contracts/lead-submission'

export type BodyResult =
  | { ok: true; body: unknown; isForm: boolean; text: string }
  | { ok: false; reason: 'too_large' | 'unsupported' | 'malformed'; isForm: boolean }

/**
 * Reads a JSON or form body of at most `maxBytes`. A larger one is not read to its end: the
 * connection is closed after the answer.
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<BodyResult> {
  const type = (request.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase()
  const isForm = type === 'application/x-www-form-urlencoded'
  if (!isForm && type !== 'application/json') return { ok: false, reason: 'unsupported', isForm }
  if (Number(request.headers['content-length'] ?? 0) > maxBytes)
    return { ok: false, reason: 'too_large', isForm }

  const chunks: Buffer[] = []
  let sizeBytes = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length
    if (sizeBytes > maxBytes) return { ok: false, reason: 'too_large', isForm }
    chunks.push(chunk)
  }
  const text = Buffer.concat(chunks).toString('utf8')
  if (isForm) return { ok: true, body: unflattenForm(new URLSearchParams(text)), isForm, text }
  try {
    return { ok: true, body: JSON.parse(text), isForm, text }
  } catch {
    return { ok: false, reason: 'malformed', isForm }
  }
}
