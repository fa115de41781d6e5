import { expect, it } from 'vitest'
import { retryAfterMs } from './retry-after.ts'

const now = Date.parse('2026-11-24T10:00:00Z')

it.each([
  ['3', 3_000],
  ['0', 0],
  [' 1.5 ', 1_500],
  ['Tue, 24 Nov 2026 10:00:20 GMT', 20_000],
  // In the past: at once.
  ['Tue, 24 Nov 2026 09:00:00 GMT', 0],
  // However long: an hour later we look again.
  ['86400', 3_600_000],
  ['Wed, 25 Nov 2026 10:00:00 GMT', 3_600_000],
  ['soon', null],
  ['-5', null],
  ['', null],
  [null, null],
])('Retry-After %j is %j ms', (header, ms) => {
  expect(retryAfterMs(header, now)).toBe(ms)
})
