import { describe, expect, it } from 'vitest'
import { isMonth, shiftMonth, weeksOf } from './calendar-month.ts'

describe('a month of the calendar', () => {
  it('begins on the Monday before its first day and ends on a Sunday', () => {
    const weeks = weeksOf('2026-11')
    expect(weeks[0]).toEqual([
      '2026-10-26',
      '2026-10-27',
      '2026-10-28',
      '2026-10-29',
      '2026-10-30',
      '2026-10-31',
      '2026-11-01',
    ])
    expect(weeks.at(-1)?.at(-1)).toBe('2026-12-06')
    expect(weeks).toHaveLength(6)
  })

  it('has four weeks when it fits into four', () => {
    expect(weeksOf('2027-02')).toHaveLength(4)
  })

  it('has every day once', () => {
    const days = weeksOf('2028-02').flat()
    expect(days.filter((day) => day.startsWith('2028-02'))).toHaveLength(29)
    expect(new Set(days).size).toBe(days.length)
  })

  it('follows and precedes others over the turn of a year', () => {
    expect([shiftMonth('2026-12', 1), shiftMonth('2027-01', -1)]).toEqual(['2027-01', '2026-12'])
  })

  it.each(['2027-13', '2027-2', 'mañana', undefined, ['2027-01']])('is not %s', (value) => {
    expect(isMonth(value)).toBe(false)
  })
})
