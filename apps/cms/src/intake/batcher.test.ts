import { describe, expect, it } from 'vitest'
import { createBatcher } from './batcher.ts'

type Batch = { items: number[]; finish: () => void; fail: (error: Error) => void }

/** A batcher of numbers, four in a batch; its batches end when the test says so. */
function heldBatcher({ isUndone = true } = {}) {
  const batches: Batch[] = []
  const repeated: number[] = []
  const store = createBatcher<number, string>({
    maxItems: 4,
    enoughToOverlap: 3,
    isUndone: () => isUndone,
    together: (items) =>
      new Promise((resolve, reject) => {
        batches.push({ items, finish: () => resolve(items.map((item) => `done ${item}`)), fail: reject })
      }),
    alone: async (item) => {
      repeated.push(item)
      if (item === 3) throw new Error('not this one')
      return `alone ${item}`
    },
  })
  return { store, batches, repeated, sizes: () => batches.map(({ items }) => items) }
}

/** Lets everything run that was only waiting for its turn. */
const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('a batcher', () => {
  it('begins with the first item at once and does together what comes in meanwhile', async () => {
    const { store, batches, sizes } = heldBatcher()
    const all = Promise.all([1, 2, 3].map(store))
    expect(sizes()).toEqual([[1]])
    batches[0]?.finish()
    await settled()
    expect(sizes()).toEqual([[1], [2, 3]])
    batches[1]?.finish()
    expect(await all).toEqual(['done 1', 'done 2', 'done 3'])
  })

  it('begins a second batch when enough are waiting, never a third, never with too many', async () => {
    const { store, batches, sizes } = heldBatcher()
    for (const item of [1, 2, 3]) void store(item)
    expect(sizes()).toEqual([[1]])
    for (const item of [4, 5, 6, 7, 8, 9, 10]) void store(item)
    expect(sizes()).toEqual([[1], [2, 3, 4]])
    batches[0]?.finish()
    await settled()
    expect(sizes()).toEqual([[1], [2, 3, 4], [5, 6, 7, 8]])
  })

  it('does the items of a batch that was undone one by one, and fails the one to blame', async () => {
    const { store, batches, repeated } = heldBatcher()
    const results = Promise.allSettled([1, 2, 3].map(store))
    batches[0]?.finish()
    await settled()
    batches[1]?.fail(new Error('one of them is bad'))
    expect(await results).toEqual([
      { status: 'fulfilled', value: 'done 1' },
      { status: 'fulfilled', value: 'alone 2' },
      { status: 'rejected', reason: new Error('not this one') },
    ])
    expect(repeated).toEqual([2, 3])
  })

  it('does nothing twice when it is not known what became of the first time', async () => {
    const { store, batches, repeated } = heldBatcher({ isUndone: false })
    const results = Promise.allSettled([store(1)])
    batches[0]?.fail(new Error('connection lost'))
    expect((await results).map(({ status }) => status)).toEqual(['rejected'])
    expect(repeated).toEqual([])
  })

  it('goes on after a failure', async () => {
    const { store, batches } = heldBatcher({ isUndone: false })
    const first = store(1)
    batches[0]?.fail(new Error('no'))
    await expect(first).rejects.toThrow('no')
    const second = store(2)
    batches[1]?.finish()
    expect(await second).toBe('done 2')
  })
})
