import { describe, expect, it } from 'vitest'
import { jobOptions, workerOptions } from './bullmq-options.ts'
import { declarationOf, queueNames } from './queues.ts'

describe.each(queueNames)('the queue %s', (name) => {
  const declaration = declarationOf(name)

  it('has a name that BullMQ takes and a line that says what it does, in both languages', () => {
    expect(name).toMatch(/^[a-z]+\.[a-z]+$/)
    expect(declaration.summary.en).toMatch(/\.$/)
    expect(declaration.summary.es).toMatch(/\.$/)
  })

  it('tries again with growing, scattered pauses, and keeps failed jobs to be looked at', () => {
    const options = jobOptions(declaration)
    expect(options.attempts).toBeGreaterThanOrEqual(5)
    expect(options.backoff).toMatchObject({ type: 'exponential', jitter: 0.5 })
    expect(options.removeOnFail).toMatchObject({ age: 30 * 24 * 60 * 60 })
  })

  it("brings a dead worker's job back within 15 seconds", () => {
    const { lockDuration = 0, stalledInterval = 0 } = workerOptions(declaration)
    expect(lockDuration + stalledInterval).toBeLessThanOrEqual(15_000)
  })
})
