import { DateTime } from 'luxon'
import { describe, expect, it } from 'vitest'
import { addWorkingTime, DEFAULT_HOURS, type WorkingCalendar } from './working-calendar.ts'

const calendar: WorkingCalendar = { hours: DEFAULT_HOURS, holidays: new Set() }
const madrid = (text: string) => DateTime.fromISO(text, { zone: 'Europe/Madrid' }).toJSDate()
const after = (from: string, hours: number, own = calendar) =>
  DateTime.fromJSDate(addWorkingTime(madrid(from), hours, own), { zone: 'Europe/Madrid' }).toFormat(
    "cccc yyyy-MM-dd'T'HH:mm",
  )

describe('four working hours, Monday to Friday from 9 to 14 and 16 to 20', () => {
  it.each([
    ['early in the morning', '2026-11-24T09:00', 'Tuesday 2026-11-24T13:00'],
    ['across the midday break', '2026-11-24T12:30', 'Tuesday 2026-11-24T18:30'],
    ['during the break', '2026-11-24T15:00', 'Tuesday 2026-11-24T20:00'],
    ['across the night', '2026-11-24T19:00', 'Wednesday 2026-11-25T12:00'],
    ['at night', '2026-11-24T23:30', 'Wednesday 2026-11-25T13:00'],
    ['before opening', '2026-11-25T03:00', 'Wednesday 2026-11-25T13:00'],
    ['on Friday evening', '2026-11-27T19:30', 'Monday 2026-11-30T12:30'],
    ['on Saturday', '2026-11-28T11:00', 'Monday 2026-11-30T13:00'],
  ])('from a moment %s', (_, from, due) => {
    expect(after(from, 4)).toBe(due)
  })

  it('pass over a holiday', () => {
    const holidays = new Set(['2026-12-07', '2026-12-08'])
    expect(after('2026-12-04T19:00', 4, { ...calendar, holidays })).toBe('Wednesday 2026-12-09T12:00')
  })

  it('end on the minute at which the last one does', () => {
    expect(after('2026-11-24T10:00', 4)).toBe('Tuesday 2026-11-24T14:00')
  })
})

describe('when the clocks change', () => {
  const sunday: WorkingCalendar = {
    hours: [{ weekday: 'sunday', opensAt: '00:00', closesAt: '12:00' }],
    holidays: new Set(),
  }

  it('counts the night of 23 hours as it passes', () => {
    expect(after('2027-03-28T00:00', 4, sunday)).toBe('Sunday 2027-03-28T05:00')
  })

  it('counts the night of 25 hours as it passes', () => {
    expect(after('2026-10-25T00:00', 4, sunday)).toBe('Sunday 2026-10-25T03:00')
  })

  it('opens at the same hour by the clock before and after', () => {
    expect(after('2027-03-26T19:00', 4)).toBe('Monday 2027-03-29T12:00')
    expect(after('2026-10-23T19:00', 4)).toBe('Monday 2026-10-26T12:00')
  })
})

describe('a calendar', () => {
  it('joins shifts that overlap, in whatever order they were entered', () => {
    const hours: WorkingCalendar['hours'] = [
      { weekday: 'tuesday', opensAt: '11:00', closesAt: '15:00' },
      { weekday: 'tuesday', opensAt: '09:00', closesAt: '12:00' },
      { weekday: 'tuesday', opensAt: '18:00', closesAt: '17:00' },
    ]
    expect(after('2026-11-24T08:00', 5, { hours, holidays: new Set() })).toBe('Tuesday 2026-11-24T14:00')
  })

  it('without any hours is an error, not an endless search', () => {
    expect(() => addWorkingTime(new Date(), 4, { hours: [], holidays: new Set() })).toThrow(RangeError)
  })
})
