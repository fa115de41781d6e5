import { expect, it } from 'vitest'
import { createBell } from './bell.ts'

const NEVER_MS = 60_000

it('wakes who waits', async () => {
  const bell = createBell()
  const woken = bell.wait(NEVER_MS)
  bell.ring()
  await woken
})

it('does not lose a ring that comes before the waiting', async () => {
  const bell = createBell()
  bell.ring()
  bell.ring()
  await bell.wait(NEVER_MS)
})

it('takes many rings for one', async () => {
  const bell = createBell()
  bell.ring()
  bell.ring()
  await bell.wait(NEVER_MS)
  let isWoken = false
  const next = bell.wait(NEVER_MS).then(() => {
    isWoken = true
  })
  await Promise.resolve()
  expect(isWoken).toBe(false)
  bell.ring()
  await next
})

it('wakes by itself in the end', async () => {
  await createBell().wait(1)
})
