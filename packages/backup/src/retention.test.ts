import { describe, expect, it } from 'vitest'
import { dailyPeriod, isSunday, weeklyPeriod } from './backup-period.ts'
import { judgeContents, setsToRemove } from './retention.ts'
import { makeSetId } from './set-id.ts'

const NOW = new Date('2026-11-24T12:00:00Z')
const DAY_MS = 24 * 60 * 60 * 1000
const daysAgo = (days: number) => makeSetId(new Date(NOW.getTime() - days * DAY_MS))
const set = (days: number, more: { weekly?: string; isGood?: boolean } = {}) => ({
  setId: daysAgo(days),
  marks: more.weekly ? { weekly: more.weekly } : { daily: 'x' },
  isGood: more.isGood ?? true,
})

describe('setsToRemove', () => {
  const cases = [
    { name: 'keeps a daily set for its 30 days', sets: [set(0), set(29.9), set(30)], gone: [] },
    { name: 'removes it after that', sets: [set(0), set(30.1), set(45)], gone: [30.1, 45] },
    { name: 'keeps a weekly set for its 90 days', sets: [set(0), set(89.9, { weekly: 'w' })], gone: [] },
    { name: 'removes it after that', sets: [set(0), set(90.1, { weekly: 'w' })], gone: [90.1] },
    { name: 'keeps the last good one, however old', sets: [set(400), set(500)], gone: [500] },
    {
      name: 'keeps the last good one also when newer ones are damaged',
      sets: [set(1, { isGood: false }), set(200), set(300)],
      gone: [300],
    },
    { name: 'keeps damaged ones to be looked at', sets: [set(0), set(99, { isGood: false })], gone: [] },
    { name: 'has nothing to do with nothing', sets: [], gone: [] },
  ]
  it.each(cases)('$name', ({ sets, gone }) => {
    const removed = setsToRemove(sets, { now: NOW, dailyDays: 30, weeklyDays: 90 })
    expect(removed).toEqual(gone.map(daysAgo).sort())
  })

  it('keeps weekly ones no longer than others in the local folder', () => {
    const sets = [set(0), set(40, { weekly: 'w' })]
    expect(setsToRemove(sets, { now: NOW, dailyDays: 30, weeklyDays: 30 })).toEqual([daysAgo(40)])
  })
})

describe('judgeContents', () => {
  const judge = (stored: string[], named: string[], tombstones: Record<string, number>) =>
    judgeContents({
      stored: new Set(stored),
      named: new Set(named),
      tombstones: new Map(
        Object.entries(tombstones).map(([key, days]) => [key, new Date(NOW.getTime() - days * DAY_MS)]),
      ),
      now: NOW,
      tombstoneDays: 7,
    })

  it('marks what nobody names any more', () => {
    expect(judge(['a', 'b'], ['a'], {})).toEqual({ mark: ['b'], unmark: [], remove: [] })
  })
  it('deletes it seven days later and not before', () => {
    expect(judge(['b', 'c'], [], { b: 7.1, c: 6.9 })).toEqual({ mark: [], unmark: [], remove: ['b'] })
  })
  it('spares what is named again', () => {
    expect(judge(['b'], ['b'], { b: 30 })).toEqual({ mark: [], unmark: ['b'], remove: [] })
  })
  it('forgets the mark of what has gone', () => {
    expect(judge([], [], { b: 1 })).toEqual({ mark: [], unmark: ['b'], remove: [] })
  })
})

describe('periods', () => {
  it('are those of Madrid, also around midnight and across years', () => {
    expect(dailyPeriod(new Date('2026-11-24T22:59:59Z'))).toBe('2026-11-24')
    expect(dailyPeriod(new Date('2026-11-24T23:00:00Z'))).toBe('2026-11-25')
    expect(dailyPeriod(new Date('2026-07-01T22:00:00Z'))).toBe('2026-07-02')
    expect(weeklyPeriod(new Date('2026-11-24T12:00:00Z'))).toBe('2026-W48')
    expect(weeklyPeriod(new Date('2027-01-03T12:00:00Z'))).toBe('2026-W53')
    expect(weeklyPeriod(new Date('2027-01-04T12:00:00Z'))).toBe('2027-W01')
    expect(isSunday(new Date('2026-11-22T12:00:00Z'))).toBe(true)
    expect(isSunday(new Date('2026-11-22T23:30:00Z'))).toBe(false)
  })
})
