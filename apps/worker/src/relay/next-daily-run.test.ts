import { describe, expect, it } from 'vitest'
import { nextDailyRun, nextHourlyRun } from './next-daily-run.ts'

const next = (now: string, time = '03:30') => {
  const { at, day } = nextDailyRun(time, new Date(now))
  return [at.toISOString(), day]
}

describe('a daily run at 03:30 in Madrid', () => {
  it('is today while that is to come, else tomorrow', () => {
    expect(next('2026-11-24T01:00:00Z')).toEqual(['2026-11-24T02:30:00.000Z', '2026-11-24'])
    expect(next('2026-11-24T02:30:00Z')).toEqual(['2026-11-25T02:30:00.000Z', '2026-11-25'])
    expect(next('2026-11-24T20:00:00Z')).toEqual(['2026-11-25T02:30:00.000Z', '2026-11-25'])
  })

  it('keeps its hour by the clock when the clocks change', () => {
    expect(next('2026-10-24T20:00:00Z')).toEqual(['2026-10-25T02:30:00.000Z', '2026-10-25'])
    expect(next('2027-03-27T20:00:00Z')).toEqual(['2027-03-28T01:30:00.000Z', '2027-03-28'])
  })

  it('runs once also where the hour does not exist', () => {
    expect(next('2027-03-27T20:00:00Z', '02:30')[1]).toBe('2027-03-28')
  })
})

describe('a run every so many hours', () => {
  const nextOf = (now: string, hours: number) => {
    const { at, hour } = nextHourlyRun({ hours, atMinute: 5 }, new Date(now))
    return [at.toISOString(), hour]
  }

  it('is at the next such minute', () => {
    expect(nextOf('2026-11-24T18:04:59Z', 1)).toEqual(['2026-11-24T18:05:00.000Z', '2026-11-24T18'])
    expect(nextOf('2026-11-24T18:05:00Z', 1)).toEqual(['2026-11-24T19:05:00.000Z', '2026-11-24T19'])
    expect(nextOf('2026-11-24T23:30:00Z', 1)).toEqual(['2026-11-25T00:05:00.000Z', '2026-11-25T00'])
  })

  it('keeps to the hours that its distance divides the day into', () => {
    expect(nextOf('2026-11-24T12:04:00Z', 6)).toEqual(['2026-11-24T12:05:00.000Z', '2026-11-24T12'])
    expect(nextOf('2026-11-24T13:00:00Z', 6)).toEqual(['2026-11-24T18:05:00.000Z', '2026-11-24T18'])
  })
})
