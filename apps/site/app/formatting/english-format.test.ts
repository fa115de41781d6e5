import { describe, expect, it } from 'vitest'
import { countEnglish, englishFormat, joinEnglish } from './english-format.ts'

const TODAY = '2026-11-24'
const spaced = (text: string | null) => text?.replaceAll('\u00a0', ' ')
const { day, date, fullDate, month, shortMonth, timetable, price, euros, subsidy, seats, phone } =
  englishFormat

describe('dates', () => {
  it('says a day as people do', () => {
    expect(day('2027-02-01', TODAY)).toBe('Monday 1 February')
    expect(date('2027-02-01', TODAY)).toBe('1 February')
    expect(fullDate('2027-02-01T08:00:00Z')).toBe('1 February 2027')
    expect(month('2027-02')).toBe('February 2027')
  })

  it('adds the year to what is far from today', () => {
    expect(day('2027-09-27', TODAY)).toBe('Monday 27 September 2027')
  })

  it.each([
    ['2027-02-01', 'Feb'],
    ['2027-07-01', 'July'],
    ['2027-09-01', 'Sept'],
  ])('shortens the month of %s', (iso, text) => {
    expect(shortMonth(iso)).toBe(text)
  })
})

describe('timetables', () => {
  it.each([
    [['monday', 'tuesday', 'wednesday', 'thursday'], '16:00', '20:30', 'Monday to Thursday, 4pm to 8:30pm'],
    [['thursday', 'tuesday'], '09:00', '14:00', 'Tuesdays and Thursdays, 9am to 2pm'],
    [['monday', 'wednesday', 'friday'], '12:00', '12:45', 'Mondays, Wednesdays and Fridays, 12pm to 12:45pm'],
    [['saturday'], '00:15', '11:59', 'Saturdays, 12:15am to 11:59am'],
  ] as const)('says %j', (weekdays, startTime, endTime, text) => {
    expect(timetable({ weekdays: [...weekdays], startTime, endTime })).toBe(text)
  })

  it('has words for a run without a timetable', () => {
    const run = { weekdays: [], startTime: null, endTime: null }
    expect(timetable(run)).toBe('at your own pace, with no fixed timetable')
  })
})

describe('prices', () => {
  it.each([
    [0, 'Free'],
    [24000, '€240'],
    [124000, '€1,240'],
    [1250, '€12.50'],
    [100000000, '€1,000,000'],
  ])('writes %i cents', (cents, text) => {
    expect(price(cents)).toBe(text)
  })

  it('names a subsidy only when there is one', () => {
    const parts = { basePriceCents: 100, finalPriceCents: 60, subsidyPercentage: 40 }
    expect(subsidy(parts)).toBe('40% subsidised')
    expect(subsidy({ ...parts, subsidyPercentage: 0 })).toBeNull()
    expect(euros(0)).toBe('€0')
  })
})

describe('seats', () => {
  it.each([
    [12, 'open', '12 places left'],
    [4, 'few', 'Last places: 4 left'],
    [1, 'few', 'Last place'],
    [0, 'full', 'Waiting list: full for now'],
  ] as const)('tells the truth about %i', (seatsLeft, state, text) => {
    const described = seats({ status: 'enrolment_open', seatsLeft })
    expect({ ...described, text: spaced(described.text) }).toEqual({ state, text })
  })

  it('promises no place before enrolment opens', () => {
    expect(seats({ status: 'published', seatsLeft: 30 }).state).toBe('announced')
  })
})

describe('words', () => {
  it('joins and counts', () => {
    expect(joinEnglish(['Gijón', 'Bilbao', 'Irún'])).toBe('Gijón, Bilbao and Irún')
    expect(joinEnglish(['Bilbao'])).toBe('Bilbao')
    expect(spaced(countEnglish(1, 'course', 'courses'))).toBe('1 course')
    expect(spaced(countEnglish(1200, 'course', 'courses'))).toBe('1,200 courses')
  })

  it('gives a telephone its country code', () => {
    expect(spaced(phone('+34942000300'))).toBe('+34 942 000 300')
  })
})
