import { HONEYPOT_FIELD, leadSubmission } from '@cep/contracts/lead-submission'
import { describe, expect, it } from 'vitest'
import { HONEYPOT_NAME, leadBody } from './lead-body.ts'

const filled: [string, string][] = [
  ['courseSlug', 'peluqueria-canina'],
  ['firstName', 'Ana'],
  ['lastName', 'García'],
  ['email', 'Ana@Correo.es'],
  ['phone', '612 345 678'],
  ['message', ''],
  [HONEYPOT_NAME, ''],
  ['consent.privacy', 'on'],
]
const visit = { landingPath: '/cursos', utm: { source: 'meta' } }

describe('the body of a lead', () => {
  it('is what the contract takes', () => {
    const body = leadBody({ entries: filled, visit, fillTimeMs: 4200.7 })
    expect(leadSubmission.parse(body)).toMatchObject({
      courseSlug: 'peluqueria-canina',
      email: 'ana@correo.es',
      phone: '+34612345678',
      consent: { privacy: true, marketing: false },
      utm: { source: 'meta' },
      landingPath: '/cursos',
    })
    expect(body).toMatchObject({ fillTimeMs: 4201 })
    expect(body).not.toHaveProperty('message')
  })

  it('never takes an unticked box for consent', () => {
    const body = leadBody({ entries: [['firstName', 'Ana']], visit: null, fillTimeMs: 1 })
    expect(body.consent).toEqual({ privacy: false, marketing: false })
  })

  it('carries the honeypot under the contract’s name', () => {
    expect(HONEYPOT_NAME).toBe(HONEYPOT_FIELD)
    expect(leadBody({ entries: [[HONEYPOT_NAME, 'spam']], visit: null, fillTimeMs: 1 })).toHaveProperty(
      HONEYPOT_FIELD,
      'spam',
    )
  })
})
