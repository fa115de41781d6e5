import { describe, expect, it } from 'vitest'
import { ageInWords, beforeInWords, dayInWords, momentInWords, spanInWords } from './spanish-time.ts'

const now = new Date('2026-11-24T09:20:00Z')
const at = (text: string) => new Date(text)

describe('moments in words', () => {
  it.each([
    ['2026-11-24T12:20:00Z', 'hoy a las 13:20'],
    ['2026-11-25T10:00:00Z', 'mañana a las 11:00'],
    ['2026-11-23T08:05:00Z', 'ayer a las 9:05'],
    ['2026-11-24T00:30:00Z', 'hoy a la 1:30'],
    ['2026-11-30T08:00:00Z', 'el lunes 30 de noviembre a las 9:00'],
  ])('%s is "%s"', (moment, words) => {
    expect(momentInWords(at(moment), now)).toBe(words)
  })

  it('go by the calendar of Madrid, not by that of the server', () => {
    expect(momentInWords(at('2026-11-24T23:30:00Z'), now)).toBe('mañana a las 0:30')
  })

  it('are deadlines too', () => {
    expect(beforeInWords(at('2026-11-24T12:20:00Z'), now)).toBe('hoy antes de las 13:20')
    expect(beforeInWords(at('2026-11-24T00:30:00Z'), now)).toBe('hoy antes de la 1:30')
  })

  it('carry the year when it is not near', () => {
    expect(dayInWords('2027-02-01', now)).toBe('lunes 1 de febrero')
    expect(dayInWords('2028-02-01', now)).toBe('martes 1 de febrero de 2028')
    expect(dayInWords('2025-02-01', now)).toBe('sábado 1 de febrero de 2025')
  })
})

describe('spans in words', () => {
  it.each([
    [0.5, 'hace un momento'],
    [1, 'hace 1 minuto'],
    [12, 'hace 12 minutos'],
    [60, 'hace 1 hora'],
    [190, 'hace 3 horas y 10 minutos'],
    [490, 'hace 8 horas'],
    [60 * 24, 'hace 1 día'],
    [60 * 24 * 3 + 5, 'hace 3 días'],
  ])('%d minutes are "%s"', (minutes, words) => {
    expect(ageInWords(new Date(now.getTime() - minutes * 60_000), now)).toBe(words)
  })

  it('never run backwards', () => {
    expect(spanInWords(now, new Date(now.getTime() - 1))).toBe('0 minutos')
  })
})
