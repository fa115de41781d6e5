import { afterEach, describe, expect, it, vi } from 'vitest'
import { submitLead } from './submit-lead.ts'

const body = { firstName: 'Ana' }
const answers: Response[] = []
const fetchMock = vi.fn(async () => {
  const next = answers.shift()
  if (!next) throw new TypeError('fetch failed')
  return next
})
vi.stubGlobal('fetch', fetchMock)

const json = (status: number, value: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(value), { status, headers: { 'Content-Type': 'application/json', ...headers } })

afterEach(() => {
  answers.length = 0
  fetchMock.mockClear()
})

describe('sending a lead', () => {
  it('hands back the reference and sends the key', async () => {
    answers.push(json(201, { reference: 'CEP-AAAA-BBBB' }))
    expect(await submitLead(body, 'key-1')).toEqual({ kind: 'accepted', reference: 'CEP-AAAA-BBBB' })
    expect(fetchMock).toHaveBeenCalledWith(
      '/api/leads',
      expect.objectContaining({ headers: expect.objectContaining({ 'Idempotency-Key': 'key-1' }) }),
    )
  })

  it('hands back one message per field', async () => {
    const fields = { email: 'Escribe tu correo.' }
    answers.push(json(422, { error: { code: 'invalid_fields', message: 'Hay datos que corregir.', fields } }))
    expect(await submitLead(body, 'k')).toEqual({ kind: 'invalid', fields })
  })

  it('may try again when there is no answer', async () => {
    expect(await submitLead(body, 'k')).toMatchObject({ kind: 'wait', seconds: null })
  })

  it.each([500, 502, 503, 504])('may try again after %i, when the server says', async (status) => {
    answers.push(new Response('<p>', { status, headers: { 'Retry-After': '5' } }))
    expect(await submitLead(body, 'k')).toEqual({ kind: 'wait', reason: 'unavailable', seconds: 5 })
  })

  it('waits out a short limit and reports a long one', async () => {
    const error = { error: { code: 'too_many_requests', message: 'Espera una hora.' } }
    answers.push(json(429, error, { 'Retry-After': '10' }), json(429, error, { 'Retry-After': '3600' }))
    expect(await submitLead(body, 'k')).toEqual({ kind: 'wait', reason: 'too_many_requests', seconds: 10 })
    expect(await submitLead(body, 'k')).toEqual({ kind: 'refused', reason: 'sentTooMuch' })
  })

  it('tells what is too long from what nobody foresaw, as an answer that is not ours', async () => {
    const error = { error: { code: 'body_too_large', message: 'Es demasiado largo.' } }
    answers.push(json(413, error))
    answers.push(new Response('<h1>413</h1>', { status: 413, headers: { 'Content-Type': 'text/html' } }))
    expect(await submitLead(body, 'k')).toEqual({ kind: 'refused', reason: 'tooLong' })
    expect(await submitLead(body, 'k')).toEqual({ kind: 'refused', reason: 'notAccepted' })
  })
})
