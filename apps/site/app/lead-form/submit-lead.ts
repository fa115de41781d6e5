import type { ApiError } from '@cep/contracts/api-error'
import type { LeadReceipt } from '@cep/contracts/lead-submission'
import type { LeadBody } from './lead-body.ts'
import { solveChallenge } from './solve-challenge.ts'

/** What became of one try. `wait`: the same body may be sent again after so many seconds. */
export type SubmissionOutcome =
  | { kind: 'accepted'; reference: string }
  /** `fields` holds one message each, in the language that the body names. */
  | { kind: 'invalid'; fields: Record<string, string> }
  | { kind: 'refused'; reason: 'sentTooMuch' | 'tooLong' | 'notAccepted' }
  | { kind: 'wait'; reason: 'offline' | 'unavailable' | 'too_many_requests'; seconds: number | null }

/** Nobody keeps a page open longer than this for us; past it they are told instead. */
const LONGEST_WAIT_SECONDS = 120

/**
 * Sends a lead once; where the intake asks for a proof of work, solves it and sends again. The same
 * `idempotencyKey` makes a repetition harmless.
 */
export async function submitLead(body: LeadBody, idempotencyKey: string): Promise<SubmissionOutcome> {
  const first = await post(body, idempotencyKey)
  if (first.kind !== 'challenged') return first
  const altcha = await solveChallenge()
  if (altcha === null) return { kind: 'wait', reason: 'unavailable', seconds: null }
  const second = await post({ ...body, altcha }, idempotencyKey)
  return second.kind === 'challenged' ? { kind: 'refused', reason: 'notAccepted' } : second
}

async function post(
  body: LeadBody,
  idempotencyKey: string,
): Promise<SubmissionOutcome | { kind: 'challenged' }> {
  let response: Response
  try {
    response = await fetch('/api/leads', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        'Idempotency-Key': idempotencyKey,
      },
      body: JSON.stringify(body),
    })
  } catch {
    // fetch fails only when no answer came: no network, or the server is gone.
    return { kind: 'wait', reason: navigator.onLine ? 'unavailable' : 'offline', seconds: null }
  }
  if (response.ok) {
    const { reference }: LeadReceipt = await response.json()
    return { kind: 'accepted', reference }
  }
  if (response.status === 429) {
    const seconds = retryAfter(response)
    if (seconds !== null && seconds > LONGEST_WAIT_SECONDS) return { kind: 'refused', reason: 'sentTooMuch' }
    return { kind: 'wait', reason: 'too_many_requests', seconds }
  }
  if (response.status >= 500) return { kind: 'wait', reason: 'unavailable', seconds: retryAfter(response) }
  return refusal(await readError(response))
}

function refusal(error: ApiError['error'] | null): SubmissionOutcome | { kind: 'challenged' } {
  if (error?.code === 'challenge_required') return { kind: 'challenged' }
  if (error?.code === 'invalid_fields') {
    return { kind: 'invalid', fields: error.fields ?? {} }
  }
  return { kind: 'refused', reason: error?.code === 'body_too_large' ? 'tooLong' : 'notAccepted' }
}

function retryAfter(response: Response): number | null {
  const seconds = Number(response.headers.get('Retry-After'))
  return seconds > 0 ? seconds : null
}

/** The intake's error; `null` when something between us answered with a page of its own. */
async function readError(response: Response): Promise<ApiError['error'] | null> {
  if (!response.headers.get('Content-Type')?.includes('json')) return null
  const body: Partial<ApiError> = await response.json()
  return body.error ?? null
}
