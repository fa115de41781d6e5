import { expect, it } from 'vitest'
import { retryDelayMs } from './retry-delay.ts'

it('waits longer each time, up to a minute', () => {
  expect([1, 2, 3, 4, 5, 6, 20].map((tries) => retryDelayMs(tries, null))).toEqual([
    3_000, 6_000, 12_000, 24_000, 48_000, 60_000, 60_000,
  ])
})

it('does what the server asks', () => {
  expect(retryDelayMs(1, 5)).toBe(5_000)
  expect(retryDelayMs(1, 3_600)).toBe(60_000)
})
