import { describe, expect, it } from 'vitest'
import { type BatcherOptions, createBatcher } from './batcher.ts'

/** A batcher of numbers whose batches end when the test says so. */
function heldBatcher(options: Partial<BatcherOptions<number, string>> = {}) {
  const batches: { items: number[]; finish: () => void; fail: (error: Error) => void }[] = []
  const store = createBatcher<number, string>({
    maxItems: 3,
    maxBatches: 1,
    isUndone: () => true,
    work: (items) =>
      new Promise((resolve, reject) => {
        batches.push({ items, finish: () => resolve(items.map((item) => `done ${item}`)), fail: reject })
      }),
    ...options,
  })
  return { store, batches, sizes: () => batches.map(({ items }) => items) }
}

/** Lets everything run that was only waiting for its turn. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('a batcher', () => {
  it('begins with the first item at once and gathers the others meanwhile, so many at most', async () => {
    const { store, batches, sizes } = heldBatcher()
    const all = Promise.all([1, 2, 3, 4, 5].map(store))
    expect(sizes()).toEqual([[1]])
    batches[0]?.finish()
    await settled()
    expect(sizes()).toEqual([[1], [2, 3, 4]])
    batches[1]?.finish()
    await settled()
    expect(sizes()).toEqual([[1], [2, 3, 4], [5]])
    batches[2]?.finish()
    expect(await all).toEqual(['done 1', 'done 2', 'done 3', 'done 4', 'done 5'])
  })

  it('has no more batches at work than it may', async () => {
    const { store, sizes } = heldBatcher({ maxBatches: 2 })
    for (const item of [1, 2, 3, 4]) void store(item)
    await settled()
    expect(sizes()).toEqual([[1], [2]])
  })

  it('does the items of a batch that failed one by one, and fails the one to blame', async () => {
    const attempts: number[][] = []
    const store = createBatcher<number, string>({
      maxItems: 3,
      maxBatches: 1,
      isUndone: () => true,
      work: async (items) => {
        attempts.push(items)
        await settled()
        if (items.includes(3)) throw new Error('not this one')
        return items.map(String)
      },
    })
    const results = await Promise.allSettled([1, 2, 3, 4].map(store))
    expect(attempts).toEqual([[1], [2, 3, 4], [2], [3], [4]])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
  })

  it('does nothing twice when it is not known what became of the first time', async () => {
    const { store, batches, sizes } = heldBatcher({ isUndone: () => false })
    const results = Promise.allSettled([1, 2, 3].map(store))
    batches[0]?.finish()
    await settled()
    batches[1]?.fail(new Error('connection lost'))
    expect((await results).map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(sizes()).toEqual([[1], [2, 3]])
  })

  it('goes on after a failure', async () => {
    const { store, batches } = heldBatcher()
    const first = store(1)
    batches[0]?.fail(new Error('no'))
    await expect(first).rejects.toThrow('no')
    const second = store(2)
    await settled()
    batches[1]?.finish()
    expect(await second).toBe('done 2')
  })
})
