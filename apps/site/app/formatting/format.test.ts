import { describe, expect, it } from 'vitest'
import {
  count,
  describeSeats,
  formatDay,
  formatEuros,
  formatHours,
  formatMonth,
  formatPrice,
  formatSubsidy,
  formatTimetable,
  formatWeekdays,
  joinWords,
} from './format.ts'

const TODAY = '2026-11-24'
/** Prices and hours are kept on one line. */
const spaced = (text: string | null) => text?.replaceAll('\u00a0', ' ')

describe('dates', () => {
  it('says a day as people do', () => {
    expect(formatDay('2027-02-01', TODAY)).toBe('lunes 1 de febrero')
  })

  it('takes the date of a moment', () => {
    expect(formatDay('2026-12-14T23:30:00+01:00', TODAY)).toBe('lunes 14 de diciembre')
  })

  it.each([
    ['2027-09-13', 'lunes 13 de septiembre'],
    ['2027-09-27', 'lunes 27 de septiembre de 2027'],
    ['2026-10-01', 'jueves 1 de octubre de 2026'],
  ])('adds the year to what is far from today: %s', (iso, text) => {
    expect(formatDay(iso, TODAY)).toBe(text)
  })

  it('says a month with its year', () => {
    expect(formatMonth('2027-02')).toBe('febrero de 2027')
  })
})

describe('timetables', () => {
  it.each([
    [['monday', 'tuesday', 'wednesday', 'thursday'], 'de lunes a jueves'],
    [['thursday', 'tuesday'], 'martes y jueves'],
    [['monday', 'wednesday', 'friday'], 'lunes, miércoles y viernes'],
    [['monday', 'tuesday'], 'lunes y martes'],
    [['saturday'], 'los sábados'],
    [['monday'], 'los lunes'],
    [[], ''],
  ] as const)('says %j', (weekdays, text) => {
    expect(formatWeekdays([...weekdays])).toBe(text)
  })

  it('leaves out the leading nought', () => {
    expect(formatHours('09:00', '14:00')).toBe('de 9:00 a 14:00')
  })

  it('has words for a run without a timetable', () => {
    expect(formatTimetable({ weekdays: [], startTime: null, endTime: null })).toBe(
      'a tu ritmo, sin horario fijo',
    )
  })

  it('joins days and hours', () => {
    const run = { weekdays: ['saturday' as const], startTime: '10:00', endTime: '13:30' }
    expect(formatTimetable(run)).toBe('los sábados, de 10:00 a 13:30')
  })
})

describe('prices', () => {
  it.each([
    [0, 'Gratis'],
    [24000, '240 €'],
    [124000, '1.240 €'],
    [1250, '12,50 €'],
    [1205, '12,05 €'],
    [100000000, '1.000.000 €'],
  ])('writes %i cents', (cents, text) => {
    expect(spaced(formatPrice(cents))).toBe(text)
  })

  it('can write nothing as a figure', () => {
    expect(spaced(formatEuros(0))).toBe('0 €')
  })

  it('names a subsidy only when there is one', () => {
    const price = { basePriceCents: 100, finalPriceCents: 60, subsidyPercentage: 40 }
    expect(spaced(formatSubsidy(price))).toBe('Subvencionado al 40 %')
    expect(formatSubsidy({ ...price, subsidyPercentage: 0 })).toBeNull()
  })
})

describe('seats', () => {
  it.each([
    [12, 'open', 'Quedan 12 plazas'],
    [4, 'few', 'Quedan 4 plazas'],
    [1, 'few', 'Queda 1 plaza'],
    [0, 'full', 'Completo: te avisamos si queda plaza'],
  ] as const)('tells the truth about %i', (seatsLeft, state, text) => {
    expect(describeSeats({ status: 'enrolment_open', seatsLeft })).toEqual({ state, text })
  })

  it('promises no seat before enrolment opens', () => {
    expect(describeSeats({ status: 'published', seatsLeft: 30 }).state).toBe('announced')
  })
})

describe('words', () => {
  it.each([
    [['Gijón', 'Bilbao'], 'Gijón y Bilbao'],
    [['Gijón', 'Irún'], 'Gijón e Irún'],
    [['agua', 'hielo'], 'agua y hielo'],
    [['Bilbao'], 'Bilbao'],
    [[], ''],
  ])('joins %j', (words, text) => {
    expect(joinWords(words)).toBe(text)
  })

  it('counts one and many', () => {
    expect(spaced(count(1, 'curso', 'cursos'))).toBe('1 curso')
    expect(spaced(count(1200, 'curso', 'cursos'))).toBe('1.200 cursos')
  })
})
