export type BatcherOptions<Item, Result> = {
  /** Does all of them or none, and answers in their order. */
  work: (items: Item[]) => Promise<Result[]>
  /** Items in one batch. */
  maxItems: number
  /** Batches at work at the same time. */
  maxBatches: number
  /** Whether a batch that failed with this error left nothing behind, so that its items may be done one by one. */
  isUndone: (error: unknown) => boolean
}

type Waiting<Item, Result> = {
  item: Item
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

/**
 * Does together what comes in while earlier batches are at work. Nothing waits for company: an item
 * that finds room sets out at once, alone. When a batch fails its items are done one by one, so that
 * only the one to blame fails.
 *
 * @returns a function that does one item and resolves with its result.
 */
export function createBatcher<Item, Result>({
  work,
  maxItems,
  maxBatches,
  isUndone,
}: BatcherOptions<Item, Result>): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = []
  let atWork = 0

  const next = () => {
    if (waiting.length === 0 || atWork >= maxBatches) return
    atWork += 1
    void settle(waiting.splice(0, maxItems)).then(() => {
      atWork -= 1
      next()
    })
  }

  /** Never rejects: each item is told for itself. */
  const settle = async (batch: Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await work(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, index) => void resolve(results[index] as Result))
    } catch (error) {
      if (batch.length > 1 && isUndone(error)) await Promise.all(batch.map((alone) => settle([alone])))
      else for (const { reject } of batch) reject(error)
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      next()
    })
}
