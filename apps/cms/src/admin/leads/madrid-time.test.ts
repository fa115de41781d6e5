import { expect, it } from 'vitest'
import { dayInMadrid, endOfDayInMadrid } from './madrid-time.ts'

it('tells the day in Madrid, not in Greenwich', () => {
  expect(dayInMadrid(new Date('2026-11-24T22:59:00Z'))).toBe('2026-11-24')
  expect(dayInMadrid(new Date('2026-11-24T23:01:00Z'))).toBe('2026-11-25')
})

it.each([
  ['a winter day', '2026-11-24T10:00:00Z', '2026-11-24T23:00:00.000Z'],
  ['a summer day', '2026-07-01T10:00:00Z', '2026-07-01T22:00:00.000Z'],
  ['the evening after midnight in Greenwich', '2026-07-01T23:30:00Z', '2026-07-02T22:00:00.000Z'],
  ['the day of 23 hours', '2027-03-28T00:30:00Z', '2027-03-28T22:00:00.000Z'],
  ['the day of 25 hours', '2026-10-24T22:30:00Z', '2026-10-25T23:00:00.000Z'],
  ['the last day of a year', '2026-12-31T12:00:00Z', '2026-12-31T23:00:00.000Z'],
])('ends %s at its midnight', (_day, moment, midnight) => {
  expect(endOfDayInMadrid(new Date(moment)).toISOString()).toBe(midnight)
})
