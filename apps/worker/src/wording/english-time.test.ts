import { describe, expect, it } from 'vitest'
import { priceInEnglish, timetableInEnglish } from './english-course.ts'
import { beforeInEnglish, dayInEnglish, momentInEnglish } from './english-time.ts'

const now = new Date('2026-11-24T09:20:00Z')

describe('moments in English', () => {
  it.each([
    ['2026-11-24T12:20:00Z', 'today at 1:20pm'],
    ['2026-11-25T10:00:00Z', 'tomorrow at 11am'],
    ['2026-11-23T08:05:00Z', 'yesterday at 9:05am'],
    ['2026-11-24T23:30:00Z', 'tomorrow at 12:30am'],
    ['2026-11-30T08:00:00Z', 'on Monday 30 November at 9am'],
  ])('%s is "%s"', (moment, words) => {
    expect(momentInEnglish(new Date(moment), now)).toBe(words)
  })

  it('are deadlines too', () => {
    expect(beforeInEnglish(new Date('2026-11-24T12:20:00Z'), now)).toBe('today before 1:20pm')
  })

  it('carry the year when it is not near', () => {
    expect(dayInEnglish('2027-02-01', now)).toBe('Monday 1 February')
    expect(dayInEnglish('2028-02-01', now)).toBe('Tuesday 1 February 2028')
  })
})

describe('courses in English', () => {
  it.each([
    [0, 'Free'],
    [1250, '€12.50'],
    [123_456_700, '€1,234,567'],
  ])('%d cents are "%s"', (cents, words) => {
    expect(priceInEnglish(cents)).toBe(words)
  })

  it.each([
    [['thursday', 'monday', 'tuesday', 'wednesday'], 'Monday to Thursday, 4pm to 8:30pm'],
    [['tuesday', 'thursday'], 'Tuesdays and Thursdays, 4pm to 8:30pm'],
    [['saturday'], 'Saturdays, 4pm to 8:30pm'],
  ] as const)('%j is "%s"', (weekdays, words) => {
    expect(timetableInEnglish({ weekdays: [...weekdays], startTime: '16:00', endTime: '20:30' })).toBe(words)
  })

  it('have no timetable when nobody gave one', () => {
    expect(timetableInEnglish({ weekdays: [], startTime: null, endTime: null })).toBeNull()
  })
})
