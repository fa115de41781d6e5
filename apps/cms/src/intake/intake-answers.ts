import type { IncomingMessage, ServerResponse } from 'node:http'
import type { ApiErrorCode } from '@cep/contracts/api-error'
import { addressIn, type Language } from '@cep/contracts/language'
import { sendError, sendJson } from '../http/respond.ts'
import { renderCorrectionPage } from './correction-page.ts'

/** `language`: what the person reads; programs are answered in Spanish unless they ask otherwise. */
export type Answer = {
  request: IncomingMessage
  response: ServerResponse
  isForm: boolean
  language: Language
}

export type Failure =
  | { kind: 'invalid_fields'; fields: Record<string, string>; input: unknown }
  | { kind: 'challenge_required' | 'too_many' | 'unavailable'; input: unknown }
  | { kind: 'too_large' | 'unsupported' | 'malformed' | 'bad_idempotency_key' | 'idempotency_conflict' }

type Wording = { status: number; code: ApiErrorCode; message: Record<Language, string>; retryAfterS?: number }

const WORDINGS: Record<Failure['kind'], Wording> = {
  invalid_fields: {
    status: 422,
    code: 'invalid_fields',
    message: { es: 'Hay datos que corregir.', en: 'Some details need correcting.' },
  },
  challenge_required: {
    status: 403,
    code: 'challenge_required',
    message: {
      es: 'Antes de seguir tenemos que comprobar que no eres un robot.',
      en: 'Before we go on, we have to check that you are not a robot.',
    },
  },
  too_many: {
    status: 429,
    code: 'too_many_requests',
    message: {
      es: 'Has enviado muchas solicitudes seguidas. Espera una hora o llámanos.',
      en: 'You have sent many requests in a row. Wait an hour, or call us.',
    },
    retryAfterS: 3600,
  },
  unavailable: {
    status: 503,
    code: 'unavailable',
    message: {
      es: 'Ahora mismo no podemos guardar tu solicitud. Espera un momento y vuelve a intentarlo.',
      en: 'We cannot save your request right now. Wait a moment and try again.',
    },
    retryAfterS: 5,
  },
  too_large: {
    status: 413,
    code: 'body_too_large',
    message: { es: 'El mensaje es demasiado largo.', en: 'The message is too long.' },
  },
  unsupported: {
    status: 415,
    code: 'unsupported_media_type',
    message: {
      es: 'Envía los datos como JSON o como formulario.',
      en: 'Send the data as JSON or as a form.',
    },
  },
  malformed: {
    status: 400,
    code: 'invalid_body',
    message: { es: 'No hemos podido leer los datos.', en: 'We could not read the data.' },
  },
  bad_idempotency_key: {
    status: 400,
    code: 'invalid_body',
    message: {
      es: 'La cabecera Idempotency-Key lleva de 8 a 200 caracteres visibles.',
      en: 'The Idempotency-Key header has 8 to 200 visible characters.',
    },
  },
  idempotency_conflict: {
    status: 409,
    code: 'idempotency_conflict',
    message: {
      es: 'Esa Idempotency-Key ya se usó con otros datos.',
      en: 'That Idempotency-Key has been used with other data.',
    },
  },
}

/** Thanks a person: a page for a form without JavaScript, the reference for everybody else. */
export function answerReceipt({ response, isForm, language }: Answer, reference: string): void {
  if (!isForm) {
    sendJson(response, 201, { reference })
    return
  }
  response.writeHead(303, {
    location: `${addressIn(language, '/gracias')}?ref=${encodeURIComponent(reference)}`,
    'cache-control': 'no-store',
  })
  response.end()
}

/** Says what is wrong, with everything typed kept. */
export function answerFailure({ request, response, isForm, language }: Answer, failure: Failure): void {
  const { status, code, retryAfterS, message: messages } = WORDINGS[failure.kind]
  const message = messages[language]
  const fields = failure.kind === 'invalid_fields' ? failure.fields : {}
  const headers: Record<string, string> = {
    ...(retryAfterS ? { 'retry-after': String(retryAfterS) } : {}),
    // A body that was refused unread would be taken for the next request on this connection.
    ...(request.complete ? {} : { connection: 'close' }),
  }
  if (!isForm || !('input' in failure)) {
    const error = { code, message, ...(failure.kind === 'invalid_fields' ? { fields } : {}) }
    sendError(response, status, error, headers)
    return
  }
  const html = renderCorrectionPage({ message, fields, input: failure.input, language })
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-store',
    ...headers,
  })
  response.end(html)
}
