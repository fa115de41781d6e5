import { describe, expect, it } from 'vitest'
import { nationalIdLetter, normaliseNationalId } from './national-id.ts'

describe('a DNI or NIE', () => {
  it.each([
    ['12345678Z', '12345678Z'],
    ['12.345.678-z', '12345678Z'],
    [' 00000000 T ', '00000000T'],
    ['1234567L', '01234567L'],
    ['X1234567L', 'X1234567L'],
    ['y-1234567-x', 'Y1234567X'],
    ['Z1234567R', 'Z1234567R'],
  ])('%s is stored as %s', (typed, stored) => {
    expect(normaliseNationalId(typed)).toBe(stored)
  })

  it.each(['12345678A', 'X1234567T', '12345678', 'Z', '', '123456789Z', 'W1234567L', 'AB123456'])(
    '%j is none',
    (typed) => {
      expect(normaliseNationalId(typed)).toBeNull()
    },
  )

  it('has one letter for each remainder of 23', () => {
    expect(new Set(Array.from({ length: 23 }, (_, number) => nationalIdLetter(number))).size).toBe(23)
    expect(nationalIdLetter(23)).toBe(nationalIdLetter(0))
  })
})
