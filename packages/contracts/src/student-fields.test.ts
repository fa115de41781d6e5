import { describe, expect, it } from 'vitest'
import { isAtLeast, studentFields } from './student-fields.ts'

const ana = { firstName: 'Ana', lastName: 'Pérez Ruiz', email: ' ANA@Correo.es' }

describe('a student', () => {
  it('needs a name and an address, and is stored one way', () => {
    const typed = { ...ana, phone: '612 34 56 78', nationalId: '12.345.678-z', dateOfBirth: '1990-02-28' }
    expect(studentFields.parse(typed)).toEqual({
      firstName: 'Ana',
      lastName: 'Pérez Ruiz',
      email: 'ana@correo.es',
      phone: '+34612345678',
      nationalId: '12345678Z',
      dateOfBirth: '1990-02-28',
    })
    expect(studentFields.parse({ ...ana, phone: '', nationalId: null, dateOfBirth: ' ' })).toEqual({
      ...ana,
      email: 'ana@correo.es',
    })
    expect(studentFields.safeParse({ firstName: 'Ana' }).success).toBe(false)
  })

  it.each([
    [{ nationalId: '12345678A' }, /letra/],
    [{ dateOfBirth: new Date().toISOString() }, /16 años/],
    [{ dateOfBirth: '31/05/2001' }, /2001-05-31/],
    [{ dateOfBirth: '1815-01-01' }, /año/],
    [{ phone: '123' }, /9 dígitos/],
  ])('is told what is wrong with %j', (wrong, message) => {
    const parsed = studentFields.safeParse({ ...ana, ...wrong })
    expect(parsed.error?.issues[0]?.message).toMatch(message)
  })

  it('is old enough from the birthday on', () => {
    expect(isAtLeast(16, '2010-11-24', new Date('2026-11-24T00:00:00Z'))).toBe(true)
    expect(isAtLeast(16, '2010-11-25', new Date('2026-11-24T23:00:00Z'))).toBe(false)
  })
})
