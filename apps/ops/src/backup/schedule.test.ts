import { expect, it } from 'vitest'
import { lastStrike, parseSchedule, strikesAt } from './schedule.ts'

function strikes(text: string, moment: string): boolean {
  const schedule = parseSchedule(text)
  if (!schedule) throw new Error(`${text} is no schedule`)
  return strikesAt(schedule, new Date(moment))
}

it.each([
  ['0 3 * * *', '2026-11-24T03:00:30Z', true],
  ['0 3 * * *', '2026-11-24T03:01:00Z', false],
  ['*/15 8-10 * * 1-5', '2026-11-24T10:45:00Z', true],
  ['*/15 8-10 * * 1-5', '2026-11-22T10:45:00Z', false],
  ['5,35 * * * *', '2026-11-24T12:35:00Z', true],
  ['0 3 * * 7', '2026-11-22T03:00:00Z', true],
  ['0 3 * * 0', '2026-11-22T03:00:00Z', true],
  // Day and weekday both given: either.
  ['0 3 1 * 1', '2026-11-23T03:00:00Z', true],
  ['0 3 1 * 1', '2026-12-01T03:00:00Z', true],
  ['0 3 1 * 1', '2026-11-24T03:00:00Z', false],
])('%s at %s: %s', (text, moment, expected) => {
  expect(strikes(text, moment)).toBe(expected)
})

it.each([
  '',
  '0 3 * *',
  '60 3 * * *',
  '0 24 * * *',
  '0 3 0 * *',
  '5-1 * * * *',
  'daily',
  '0 3 * * * *',
  '*/0 * * * *',
])('refuses "%s"', (text) => {
  expect(parseSchedule(text)).toBeNull()
})

it('knows when it struck last', () => {
  const schedule = parseSchedule('0 3 * * *')
  if (!schedule) throw new Error('no schedule')
  expect(lastStrike(schedule, new Date('2026-11-24T02:59:59Z'))?.toISOString()).toBe(
    '2026-11-23T03:00:00.000Z',
  )
  expect(lastStrike(schedule, new Date('2026-11-24T03:00:59Z'))?.toISOString()).toBe(
    '2026-11-24T03:00:00.000Z',
  )
  const never = parseSchedule('0 3 31 2 *')
  expect(never && lastStrike(never, new Date('2026-11-24T03:00:00Z'))).toBeNull()
})
