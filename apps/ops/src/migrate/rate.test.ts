import { expect, it } from 'vitest'
import { createRate } from './rate.ts'

it('tells how much, how fast and how much longer, and not at every step', () => {
  const said: string[] = []
  let now = 0
  const tell = createRate(
    'database',
    100 * 1024 ** 2,
    (text) => said.push(text),
    () => now,
  )
  tell(0)
  now = 1_000
  tell(10 * 1024 ** 2)
  now = 4_000
  tell(40 * 1024 ** 2, '3 of 9 tables')
  expect(said).toEqual(['database: 3 of 9 tables, 40% of 100.0 MB, 10.0 MB/s, 6 s left'])
})
