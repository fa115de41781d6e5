import { describe, expect, it } from 'vitest'
import { judgeBackups } from './backup-status.ts'
import type { DrillResult } from './drill-results.ts'
import type { SetEntry } from './list-sets.ts'
import type { Manifest } from './manifest.ts'
import { makeSetId } from './set-id.ts'

const NOW = new Date('2026-11-24T12:00:00Z')
const HOUR_MS = 60 * 60 * 1000
const hoursAgo = (hours: number) => new Date(NOW.getTime() - hours * HOUR_MS)

const set = (hours: number, more: Partial<SetEntry> = {}): SetEntry => ({
  setId: makeSetId(hoursAgo(hours)),
  places: ['local', 'store', 'offsite'],
  // Nothing but its presence is looked at.
  manifest: {} as Manifest,
  problem: null,
  ...more,
})
const drill = (hours: number, problems: string[] = []): DrillResult => ({
  begunAt: hoursAgo(hours).toISOString(),
  setId: 'x',
  isGood: problems.length === 0,
  problems,
  durationMs: 1,
  restoreMs: 1,
  tables: 1,
  rows: 1,
  objects: 1,
  bytes: 1,
})

describe('judgeBackups', () => {
  const cases = [
    { name: 'nothing at all', sets: [], drills: [], colour: 'red', reason: 'There is no backup' },
    {
      name: 'a fresh set and a good drill',
      sets: [set(1)],
      drills: [drill(2)],
      colour: 'green',
      reason: null,
    },
    { name: 'a set of 25 hours', sets: [set(25)], drills: [drill(2)], colour: 'green', reason: null },
    { name: 'a set of 27 hours', sets: [set(27)], drills: [drill(2)], colour: 'red', reason: '27 hours old' },
    {
      name: 'a damaged set',
      sets: [set(1), set(2, { manifest: null, problem: 'bad' })],
      drills: [drill(2)],
      colour: 'red',
      reason: 'bad',
    },
    {
      name: 'a failed drill',
      sets: [set(1)],
      drills: [drill(9), drill(2, ['rows differ'])],
      colour: 'red',
      reason: 'rows differ',
    },
    { name: 'an old drill', sets: [set(1)], drills: [drill(9 * 24)], colour: 'red', reason: '9 days old' },
    { name: 'no drill yet', sets: [set(1)], drills: [], colour: 'yellow', reason: 'ever restored' },
    {
      name: 'a set not off-site',
      sets: [set(1, { places: ['local', 'store'] })],
      drills: [drill(2)],
      colour: 'yellow',
      reason: 'not off-site',
    },
  ]
  it.each(cases)('$name is $colour', ({ sets, drills, colour, reason }) => {
    const status = judgeBackups({ sets, unreachable: [] }, drills, { now: NOW, hasOffsite: true })
    expect(status.colour).toBe(colour)
    if (reason) expect(status.reasons[0]).toContain(reason)
    else expect(status.reasons).toEqual([])
  })

  it('is yellow without a second place, and red when a place is silent', () => {
    const now = { now: NOW, hasOffsite: false }
    expect(judgeBackups({ sets: [set(1)], unreachable: [] }, [drill(2)], now).colour).toBe('yellow')
    const unreachable = [{ place: 'store' as const, reason: 'ECONNREFUSED' }]
    expect(judgeBackups({ sets: [set(1)], unreachable }, [drill(2)], now).colour).toBe('red')
  })
})
