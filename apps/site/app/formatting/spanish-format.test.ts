import { describe, expect, it } from 'vitest'
import { countSpanish, joinSpanish, spanishFormat } from './spanish-format.ts'

const TODAY = '2026-11-24'
/** Prices and hours are kept on one line. */
const spaced = (text: string | null) => text?.replaceAll('\u00a0', ' ')
const { day, fullDate, month, shortMonth, timetable, price, euros, subsidy, seats, phone } = spanishFormat

describe('dates', () => {
  it('says a day as people do', () => {
    expect(day('2027-02-01', TODAY)).toBe('lunes 1 de febrero')
    expect(fullDate('2027-02-01')).toBe('1 de febrero de 2027')
  })

  it('takes the date of a moment', () => {
    expect(day('2026-12-14T23:30:00+01:00', TODAY)).toBe('lunes 14 de diciembre')
  })

  it.each([
    ['2027-09-13', 'lunes 13 de septiembre'],
    ['2027-09-27', 'lunes 27 de septiembre de 2027'],
    ['2026-10-01', 'jueves 1 de octubre de 2026'],
  ])('adds the year to what is far from today: %s', (iso, text) => {
    expect(day(iso, TODAY)).toBe(text)
  })

  it('says a month with its year, and shortens it', () => {
    expect(month('2027-02')).toBe('febrero de 2027')
    expect(shortMonth('2027-02-01')).toBe('feb')
  })
})

describe('timetables', () => {
  const hours = { startTime: '09:00', endTime: '14:00' }
  it.each([
    [['monday', 'tuesday', 'wednesday', 'thursday'], 'de lunes a jueves, de 9:00 a 14:00'],
    [['thursday', 'tuesday'], 'martes y jueves, de 9:00 a 14:00'],
    [['monday', 'wednesday', 'friday'], 'lunes, miércoles y viernes, de 9:00 a 14:00'],
    [['monday', 'tuesday'], 'lunes y martes, de 9:00 a 14:00'],
    [['saturday'], 'los sábados, de 9:00 a 14:00'],
    [['monday'], 'los lunes, de 9:00 a 14:00'],
    [[], 'de 9:00 a 14:00'],
  ] as const)('says %j', (weekdays, text) => {
    expect(timetable({ weekdays: [...weekdays], ...hours })).toBe(text)
  })

  it('does without hours', () => {
    expect(timetable({ weekdays: ['saturday'], startTime: null, endTime: null })).toBe('los sábados')
  })

  it('has words for a run without a timetable', () => {
    expect(timetable({ weekdays: [], startTime: null, endTime: null })).toBe('a tu ritmo, sin horario fijo')
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
    expect(spaced(price(cents))).toBe(text)
  })

  it('can write nothing as a figure', () => {
    expect(spaced(euros(0))).toBe('0 €')
  })

  it('names a subsidy only when there is one', () => {
    const parts = { basePriceCents: 100, finalPriceCents: 60, subsidyPercentage: 40 }
    expect(spaced(subsidy(parts))).toBe('Subvencionado al 40 %')
    expect(subsidy({ ...parts, subsidyPercentage: 0 })).toBeNull()
  })
})

describe('seats', () => {
  it.each([
    [12, 'open', 'Quedan 12 plazas'],
    [4, 'few', 'Últimas plazas: quedan 4'],
    [1, 'few', 'Última plaza'],
    [0, 'full', 'Lista de espera: ahora está completo'],
  ] as const)('tells the truth about %i', (seatsLeft, state, text) => {
    expect(seats({ status: 'enrolment_open', seatsLeft })).toEqual({ state, text })
  })

  it('promises no seat before enrolment opens', () => {
    expect(seats({ status: 'published', seatsLeft: 30 }).state).toBe('announced')
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
    expect(joinSpanish(words)).toBe(text)
  })

  it('counts one and many', () => {
    expect(spaced(countSpanish(1, 'curso', 'cursos'))).toBe('1 curso')
    expect(spaced(countSpanish(1200, 'curso', 'cursos'))).toBe('1.200 cursos')
  })

  it('groups the digits of a telephone', () => {
    expect(spaced(phone('+34942000300'))).toBe('942 000 300')
    expect(phone('+447911123456')).toBe('+447911123456')
  })
})
