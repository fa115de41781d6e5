import { describe, expect, it } from 'vitest'
import { jobIdOf, outboxIdOf, outboxValues } from './outbox-row.ts'

describe('an outbox row', () => {
  it('and its job know each other by the id', () => {
    expect(outboxIdOf(jobIdOf(123))).toBe(123)
  })

  it.each([undefined, '', '123', 'outbox-', 'outbox-1x', 'repeat:outbox-1'])(
    'is not behind the job id %j',
    (id) => {
      expect(outboxIdOf(id)).toBeNull()
    },
  )

  it('takes what its queue declares', () => {
    const availableAt = new Date('2026-11-24T10:00:00Z')
    expect(
      outboxValues({
        queue: 'lead.escalation',
        payload: { leadId: 7 },
        leadId: 7,
        dedupeKey: 'x',
        availableAt,
      }),
    ).toEqual(['lead.escalation', '{"leadId":7}', 7, 'x', availableAt])
  })

  it('refuses anything else, personal data above all', () => {
    const payload = { template: 'lead-welcome' as const, leadId: 7, email: 'ana@correo.example' }
    expect(() => outboxValues({ queue: 'mail.send', payload })).toThrow(/email/)
    // @ts-expect-error a lead's id is a number
    expect(() => outboxValues({ queue: 'lead.created', payload: { leadId: '7' } })).toThrow(/leadId/)
  })
})
