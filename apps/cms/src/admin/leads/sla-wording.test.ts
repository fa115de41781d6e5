import { describe, expect, it } from 'vitest'
import { ageWords, durationWords, momentWords, slaWords } from './sla-wording.ts'

const now = new Date('2026-11-24T11:00:00Z')
const MINUTE = 60_000
const HOUR = 60 * MINUTE

describe('durationWords', () => {
  it.each([
    [20_000, 'menos de 1 min'],
    [MINUTE, '1 min'],
    [45 * MINUTE, '45 min'],
    [HOUR, '1 h'],
    [130 * MINUTE, '2 h 10 min'],
    [7 * HOUR + 20 * MINUTE, '7 h'],
    [25 * HOUR, '1 día'],
    [73 * HOUR, '3 días'],
  ])('says %i milliseconds as %s', (spanMs, words) => {
    expect(durationWords(spanMs, 'es')).toBe(words)
  })

  it('speaks English too', () => {
    expect(durationWords(25 * HOUR, 'en')).toBe('1 day')
  })
})

describe('ageWords', () => {
  it('says how long a person has waited', () => {
    expect(ageWords('2026-11-24T08:50:00Z', now, 'es')).toBe('hace 2 h 10 min')
    expect(ageWords('2026-11-24T10:59:40Z', now, 'es')).toBe('ahora mismo')
  })

  it('takes a clock that runs ahead for now', () => {
    expect(ageWords('2026-11-24T11:03:00Z', now, 'es')).toBe('ahora mismo')
  })
})

describe('slaWords', () => {
  const words = (slaDueAt: string | null) =>
    slaWords({ status: 'new', slaDueAt, firstContactedAt: null }, now, 'es')

  it.each([
    ['2026-11-24T10:00:00Z', 'Vencida hace 1 h', 'overdue'],
    ['2026-11-24T11:45:00Z', 'Quedan 45 min', 'soon'],
    ['2026-11-24T11:01:00Z', 'Queda 1 min', 'soon'],
    ['2026-11-24T11:00:30Z', 'Queda menos de 1 min', 'soon'],
    ['2026-11-24T12:00:00Z', 'Queda 1 h', 'soon'],
    ['2026-11-24T14:00:00Z', 'Quedan 3 h', 'calm'],
    ['2026-11-25T09:30:00Z', 'Hasta mañana, 10:30', 'calm'],
    ['2026-11-30T09:30:00Z', 'Hasta lun 30 nov, 10:30', 'calm'],
    [null, 'Plazo por calcular', 'unscheduled'],
  ])('says a deadline at %s as "%s"', (slaDueAt, said, tone) => {
    expect(words(slaDueAt)).toEqual({ words: said, tone })
  })

  it('counts a deadline after midnight as tomorrow, however few hours are left', () => {
    const late = new Date('2026-11-24T22:30:00Z')
    const lead = { status: 'new', slaDueAt: '2026-11-24T23:30:00Z', firstContactedAt: null } as const
    expect(slaWords(lead, late, 'es').words).toBe('Hasta mañana, 0:30')
  })

  it('says when somebody was contacted, and nothing urgent about what is closed', () => {
    const contacted = {
      status: 'contacted',
      slaDueAt: '2026-11-24T10:00:00Z',
      firstContactedAt: '2026-11-24T09:00:00Z',
    } as const
    expect(slaWords(contacted, now, 'es')).toEqual({ words: 'Contactada hace 2 h', tone: 'done' })
    expect(slaWords({ ...contacted, firstContactedAt: null }, now, 'es').words).toBe('Contactada')
    expect(slaWords({ ...contacted, status: 'spam' }, now, 'en')).toEqual({ words: 'Closed', tone: 'done' })
  })
})

it('tells moments in the time zone of the centre', () => {
  expect(momentWords('2026-11-24T11:00:00Z', 'es')).toBe('mar 24 nov, 12:00')
})
