import { UnrecoverableError } from 'bullmq'
import { describe, expect, it } from 'vitest'
import { vendorFailureOutcome } from './vendor-failure-outcome.ts'

const requestedAt = new Date('2026-11-24T10:00:00Z')
const MINUTE = 60_000
const outcome = (
  failure: Parameters<typeof vendorFailureOutcome>[0],
  { afterMs = 0, giveUpAfterMs = 24 * 60 * MINUTE } = {},
) => vendorFailureOutcome(failure, { requestedAt, giveUpAfterMs, now: requestedAt.getTime() + afterMs })
const retryable = (retryInMs: number | null) =>
  ({ verdict: 'retryable', reason: 'acme answered 500', retryInMs }) as const

describe('a failure of a vendor', () => {
  it.each([
    // What the vendor asks for, and up to a quarter more, so that not all come back at once.
    [retryable(4_000), 0, 4_000],
    [retryable(null), 0, 15_000],
    [retryable(null), 4 * MINUTE, 4 * MINUTE],
    [retryable(null), 5 * 60 * MINUTE, 15 * MINUTE],
  ])('%j after %i ms waits for %i ms', (failure, afterMs, waitMs) => {
    const result = outcome(failure, { afterMs })
    if (result.status !== 'waiting') throw new Error(result.status)
    expect(result.reason).toBe('acme answered 500')
    expect(result.retryInMs).toBeGreaterThanOrEqual(waitMs)
    expect(result.retryInMs).toBeLessThanOrEqual(waitMs * 1.25 + 1)
  })

  it('that is about the key waits for a person', () => {
    expect(outcome({ verdict: 'not_authorised', reason: 'acme answered 401' })).toEqual({
      status: 'waiting',
      reason: 'acme answered 401',
      retryInMs: 10 * MINUTE,
    })
  })

  it('that will never change fails the job at once', () => {
    expect(() => outcome({ verdict: 'permanent', reason: 'acme answered 400' })).toThrow(
      new UnrecoverableError('acme answered 400'),
    )
  })

  it('that has gone on for too long fails the job', () => {
    expect(() => outcome(retryable(null), { afterMs: 25 * 60 * MINUTE })).toThrow(UnrecoverableError)
  })
})
