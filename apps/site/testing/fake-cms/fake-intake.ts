import type { IncomingMessage, ServerResponse } from 'node:http'
import { addressIn, readLanguage } from '@cep/contracts/language'
import { newLeadReference } from '@cep/contracts/lead-reference'
import {
  type LeadSubmission,
  leadGuards,
  leadSubmissions,
  unflattenForm,
} from '@cep/contracts/lead-submission'
import { createChallenge, pbkdf2, verifySolution } from 'altcha/lib'

/** How the fake intake behaves; tests set it and look at what arrived. */
export type IntakeState = {
  mode: 'open' | 'challenging' | 'unavailable' | 'blocked'
  /** What was accepted, by its idempotency key (or its reference for form posts). */
  accepted: Map<string, LeadSubmission>
  attempts: number
}

export const newIntakeState = (): IntakeState => ({ mode: 'open', accepted: new Map(), attempts: 0 })

const SECRET = 'secret of the fake intake'

/** `POST /api/leads` as the contract says it, without a database. */
export async function answerLead(request: IncomingMessage, response: ServerResponse, state: IntakeState) {
  state.attempts += 1
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  const text = Buffer.concat(chunks).toString('utf8')
  const isForm = request.headers['content-type']?.startsWith('application/x-www-form-urlencoded') ?? false
  const body: Record<string, unknown> = isForm ? unflattenForm(new URLSearchParams(text)) : JSON.parse(text)

  if (state.mode === 'unavailable')
    return refuse(response, 503, { code: 'unavailable', message: 'Espera un momento.' })
  if (state.mode === 'blocked') {
    response.setHeader('retry-after', '3600')
    return refuse(response, 429, { code: 'too_many_requests', message: 'Espera una hora o llámanos.' })
  }
  const language = readLanguage(body.language)
  const parsed = leadSubmissions[language].safeParse(body)
  if (!parsed.success) {
    const fields: Record<string, string> = {}
    for (const issue of parsed.error.issues) fields[issue.path.join('.')] ??= issue.message
    return refuse(response, 422, { code: 'invalid_fields', message: 'Hay datos que corregir.', fields })
  }
  if (state.mode === 'challenging' && !(await isSolved(leadGuards.parse(body).altcha))) {
    return refuse(response, 403, { code: 'challenge_required', message: 'Comprueba que no eres un robot.' })
  }
  const reference = newLeadReference()
  const key = request.headers['idempotency-key']
  state.accepted.set(typeof key === 'string' ? key : reference, parsed.data)
  if (isForm)
    response.writeHead(303, { location: `${addressIn(language, '/gracias')}?ref=${reference}` }).end()
  else response.writeHead(201, { 'content-type': 'application/json' }).end(JSON.stringify({ reference }))
}

/** `GET /api/leads/challenge`. */
export async function answerChallenge(response: ServerResponse) {
  const challenge = await createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: 10,
    counter: 40,
    deriveKey: pbkdf2.deriveKey,
    hmacSignatureSecret: SECRET,
  })
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(challenge))
}

async function isSolved(altcha: string | undefined): Promise<boolean> {
  if (!altcha) return false
  const { challenge, solution } = JSON.parse(Buffer.from(altcha, 'base64').toString('utf8'))
  const options = { challenge, solution, deriveKey: pbkdf2.deriveKey, hmacSignatureSecret: SECRET }
  return (await verifySolution(options)).verified
}

function refuse(response: ServerResponse, status: number, error: Record<string, unknown>) {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify({ error }))
}
