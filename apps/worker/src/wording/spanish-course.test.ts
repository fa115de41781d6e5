import { describe, expect, it } from 'vitest'
import { finalPriceCents, joinInWords, priceInWords, timetableInWords } from './spanish-course.ts'

describe('prices in words', () => {
  it.each([
    [0, 'Gratis'],
    [1250, '12,50 €'],
    [124_000, '1.240 €'],
    [123_456_700, '1.234.567 €'],
    [5, '0,05 €'],
  ])('%d cents are "%s"', (cents, words) => {
    expect(priceInWords(cents).replace('\u00a0', ' ')).toBe(words)
  })

  it('are what is left after the subsidy, to the cent', () => {
    expect(finalPriceCents({ basePriceCents: 124_000, subsidyPercentage: 70 })).toBe(37_200)
    expect(finalPriceCents({ basePriceCents: 99_999, subsidyPercentage: 33.33 })).toBe(66_669)
    expect(finalPriceCents({ basePriceCents: 124_000, subsidyPercentage: 100 })).toBe(0)
  })
})

describe('timetables in words', () => {
  const evening = { startTime: '16:00', endTime: '20:30' }

  it.each([
    [['thursday', 'monday', 'tuesday', 'wednesday'], 'de lunes a jueves, de 16:00 a 20:30'],
    [['tuesday', 'thursday'], 'martes y jueves, de 16:00 a 20:30'],
    [['monday', 'wednesday', 'friday'], 'lunes, miércoles y viernes, de 16:00 a 20:30'],
    [['saturday'], 'los sábados, de 16:00 a 20:30'],
    [['friday'], 'los viernes, de 16:00 a 20:30'],
  ] as const)('%j is "%s"', (weekdays, words) => {
    expect(timetableInWords({ weekdays: [...weekdays], ...evening })).toBe(words)
  })

  it('are nothing for a run without one', () => {
    expect(timetableInWords({ weekdays: [], startTime: null, endTime: null })).toBeNull()
    expect(joinInWords(['a'])).toBe('a')
  })
})
