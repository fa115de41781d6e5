import { expect, it } from 'vitest'
import { parseMoment } from './parse-moment.ts'

it.each([
  ['2026-11-24 09:30', '2026-11-24T08:30:00.000Z'],
  ['2026-07-24 09:30:15', '2026-07-24T07:30:15.000Z'],
  ['2026-07-24', '2026-07-23T22:00:00.000Z'],
  ['2026-11-24T09:30:00Z', '2026-11-24T09:30:00.000Z'],
  ['2026-11-24 09:30:00+05:00', '2026-11-24T04:30:00.000Z'],
  // Shown twice: clocks go back at 3:00.
  ['2026-10-25 02:30', '2026-10-25T00:30:00.000Z'],
])('reads %s as %s', (text, moment) => {
  expect(parseMoment(text).toISOString()).toBe(moment)
})

it.each(['ayer', '2026-13-01', '2026-11-24 25:00', '2026-03-29 02:30', ''])('refuses "%s"', (text) => {
  expect(() => parseMoment(text)).toThrow('is no moment')
})
