import type { IncomingMessage, ServerResponse } from 'node:http'
import { readLanguage } from '@cep/contracts/language'
import { newLeadReference } from '@cep/contracts/lead-reference'
import { HONEYPOT_FIELD, leadGuards, leadSubmissions } from '@cep/contracts/lead-submission'
import type { Logger } from '@cep/platform/logger'
import type { z } from 'zod'
import { clientAddress } from '../http/client-address.ts'
import { readBody } from '../http/read-body.ts'
import type { ChallengeDesk } from './challenge-desk.ts'
import { answerFailure, answerReceipt } from './intake-answers.ts'
import { attributionFromReferer } from './referer-attribution.ts'
import type { StoreLead } from './store-lead.ts'
import type { Throttle } from './throttle.ts'

export type IntakeDependencies = {
  storeLead: StoreLead
  logger: Logger
  challenges: ChallengeDesk
  throttle: Throttle
  /** Where our own pages live; tells a Referer of ours from a stranger's. */
  publicUrl: string
}

/** The edge allows the same; here it also holds for whoever reaches the CMS without the edge. */
const MAX_BODY_BYTES = 16 * 1024

/** Nobody reads, fills in and sends the form faster than this; chosen by trying it with autofill. */
const MIN_FILL_TIME_MS = 1_500

/**
 * `POST /api/leads` for the public: JSON or a form post in, `201 {reference}` or `303 /gracias` out.
 * From the answer on the lead is in the database, whatever else is down.
 */
export async function handleLeadIntake(
  request: IncomingMessage,
  response: ServerResponse,
  deps: IntakeDependencies,
): Promise<void> {
  const read = await readBody(request, MAX_BODY_BYTES)
  const language = readLanguage(read.ok ? languageField(read.body) : undefined)
  const answer = { request, response, isForm: read.isForm, language }
  if (!read.ok) return answerFailure(answer, { kind: read.reason })

  const key = idempotencyKey(request)
  if (key === null) return answerFailure(answer, { kind: 'bad_idempotency_key' })

  const guards = leadGuards.safeParse(read.body)
  const parsed = leadSubmissions[language].safeParse(
    withAttribution(read.body, read.isForm, request, deps.publicUrl),
  )
  const input = read.body
  if (!parsed.success)
    return answerFailure(answer, { kind: 'invalid_fields', fields: fieldsOf(parsed.error), input })

  // A robot is thanked like everybody else, so that it learns nothing.
  if (guards.data?.[HONEYPOT_FIELD]) {
    deps.logger.info({ reason: 'honeypot' }, 'lead dropped')
    return answerReceipt(answer, newLeadReference())
  }

  const ip = clientAddress(request)
  const isTooFast = guards.data?.fillTimeMs !== undefined && guards.data.fillTimeMs < MIN_FILL_TIME_MS
  const load = await deps.throttle.count({ ip, email: parsed.data.email })
  if (load === 'blocked') return answerFailure(answer, { kind: 'too_many', input })
  if (
    !(await deps.challenges.accepts({
      solution: guards.data?.altcha,
      isSuspicious: isTooFast || load === 'busy',
    }))
  ) {
    return answerFailure(answer, { kind: 'challenge_required', input })
  }

  try {
    const stored = await deps.storeLead({ submission: parsed.data, idempotencyKey: key, ip })
    if (stored.kind === 'stored') return answerReceipt(answer, stored.reference)
    if (stored.kind === 'conflict') return answerFailure(answer, { kind: 'idempotency_conflict' })
    return answerFailure(answer, { kind: 'invalid_fields', fields: stored.fields, input })
  } catch (err) {
    deps.logger.error({ err }, 'lead not stored')
    return answerFailure(answer, { kind: 'unavailable', input })
  }
}

const languageField = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && 'language' in body ? body.language : undefined

/** The header's value, undefined without one, null when it is unusable. */
function idempotencyKey(request: IncomingMessage): string | undefined | null {
  const value = request.headers['idempotency-key']
  if (value === undefined) return undefined
  return typeof value === 'string' && /^[\x21-\x7e]{8,200}$/.test(value) ? value : null
}

/** A form sent without JavaScript carries no campaign; the address of its page does. */
function withAttribution(
  body: unknown,
  isForm: boolean,
  request: IncomingMessage,
  publicUrl: string,
): unknown {
  if (!isForm || typeof body !== 'object' || body === null || 'utm' in body) return body
  return { ...attributionFromReferer(request.headers.referer, publicUrl), ...body }
}

function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const issue of error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message
  return fields
}
