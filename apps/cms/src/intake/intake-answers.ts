import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ApiErrorCode } from '@cep/contracts/api-error'
import { sendError, sendJson } from '../http/respond.ts'
import { renderCorrectionPage } from './correction-page.ts'

export type Answer = { request: IncomingMessage; response: ServerResponse; isForm: boolean }

export type Failure =
  | { kind: 'invalid_fields'; fields: Record<string, string>; input: unknown }
  | { kind: 'challenge_required' | 'too_many' | 'unavailable'; input: unknown }
  | { kind: 'too_large' | 'unsupported' | 'malformed' | 'bad_idempotency_key' | 'idempotency_conflict' }

type Wording = { status: number; code: ApiErrorCode; message: string; retryAfterS?: number }

const WORDINGS: Record<Failure['kind'], Wording> = {
  invalid_fields: { status: 422, code: 'invalid_fields', message: 'Hay datos que corregir.' },
  challenge_required: {
    status: 403,
    code: 'challenge_required',
    message: 'Antes de seguir tenemos que comprobar que no eres un robot.',
  },
  too_many: {
    status: 429,
    code: 'too_many_requests',
    message: 'Has enviado muchas solicitudes seguidas. Espera una hora o llámanos.',
    retryAfterS: 3600,
  },
  unavailable: {
    status: 503,
    code: 'unavailable',
    message: 'Ahora mismo no podemos guardar tu solicitud. Espera un momento y vuelve a intentarlo.',
    retryAfterS: 5,
  },
  too_large: { status: 413, code: 'body_too_large', message: 'El mensaje es demasiado largo.' },
  unsupported: {
    status: 415,
    code: 'unsupported_media_type',
    message: 'Envía los datos como JSON o como formulario.',
  },
  malformed: { status: 400, code: 'invalid_body', message: 'No hemos podido leer los datos.' },
  bad_idempotency_key: {
    status: 400,
    code: 'invalid_body',
    message: 'La cabecera Idempotency-Key lleva de 8 a 200 caracteres visibles.',
  },
  idempotency_conflict: {
    status: 409,
    code: 'idempotency_conflict',
    message: 'Esa Idempotency-Key ya se usó con otros datos.',
  },
}

/** Thanks a person: a page for a form without JavaScript, the reference for everybody else. */
export function answerReceipt({ response, isForm }: Answer, reference: string): void {
  if (!isForm) {
    sendJson(response, 201, { reference })
    return
  }
  response.writeHead(303, {
    location: `/gracias?ref=${encodeURIComponent(reference)}`,
    'cache-control': 'no-store',
  })
  response.end()
}

/** Says what is wrong, with everything typed kept. */
export function answerFailure({ request, response, isForm }: Answer, failure: Failure): void {
  const wording = WORDINGS[failure.kind]
  const fields = failure.kind === 'invalid_fields' ? failure.fields : {}
  const headers: Record<string, string> = {
    ...(wording.retryAfterS ? { 'retry-after': String(wording.retryAfterS) } : {}),
    // A body that was refused unread would be taken for the next request on this connection.
    ...(request.complete ? {} : { connection: 'close' }),
  }
  if (!isForm || !('input' in failure)) {
    const { status, code, message } = wording
    const error = { code, message, ...(failure.kind === 'invalid_fields' ? { fields } : {}) }
    sendError(response, status, error, headers)
    return
  }
  const html = renderCorrectionPage({ message: wording.message, fields, input: failure.input })
  response.writeHead(wording.status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(html)
}
