import { expect, it } from 'vitest'
import { changeInWords, countInWords, eurosInWords, minutesInWords, shareInWords } from './figure-words.ts'

it('writes figures as people read them', () => {
  expect(countInWords(1234, 'es')).toBe('1.234')
  expect(shareInWords(1, 8, 'es')).toBe('12,5\u00a0%')
  expect(shareInWords(0, 0, 'es')).toBe('—')
  expect(eurosInWords(123_456, 'es')).toBe('1.235\u00a0€')
  expect([59.6, 90, 1_500].map(minutesInWords)).toEqual(['1 h 0 min', '1 h 30 min', '1 d 1 h'])
})

it('says how much changed, and does not divide by nothing', () => {
  expect(changeInWords(15, 10, 'es')).toBe('+50\u00a0%')
  expect(changeInWords(5, 10, 'es')).toBe('-50\u00a0%')
  expect(changeInWords(3, 0, 'es')).toBe('+3')
  expect(changeInWords(0, 0, 'es')).toBe('=')
})
