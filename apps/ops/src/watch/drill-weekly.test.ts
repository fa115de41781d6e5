import { expect, it } from 'vitest'
import { isDrillDue } from './drill-weekly.ts'

it.each([
  ['at its hour, when there never was one', null, '2026-11-24T04:10:00Z', true],
  ['at another hour', null, '2026-11-24T05:10:00Z', false],
  ['a week later', '2026-11-17T04:00:10Z', '2026-11-24T04:00:05Z', true],
  ['the next night', '2026-11-23T04:00:10Z', '2026-11-24T04:00:05Z', false],
])('%s', (_, last, now, due) => {
  expect(isDrillDue(last === null ? null : new Date(last), new Date(now))).toBe(due)
})
