type BatcherOptions<Item, Result> = {
  /** Does all of them or none, and answers in their order. */
  together: (items: Item[]) => Promise<Result[]>
  /** Does one whose batch was undone; takes the time it needs, others do not wait for it. */
  alone: (item: Item) => Promise<Result>
  /** Whether a batch that failed with this error left nothing behind. */
  isUndone: (error: unknown) => boolean
  maxItems: number
  /** So many waiting items set out although a batch is at work. */
  enoughToOverlap: number
}

type Waiting<Item, Result> = {
  item: Item
  resolve: (result: Result) => void
  reject: (error: unknown) => void
}

const MAX_BATCHES = 2

/**
 * Does together what comes in while an earlier batch is at work. Nothing waits for company: an item
 * that finds nothing at work sets out at once, alone. When a batch is undone, each of its items is
 * done alone, so that only the one to blame fails.
 *
 * @returns a function that does one item and resolves with its result.
 */
export function createBatcher<Item, Result>({
  together,
  alone,
  isUndone,
  maxItems,
  enoughToOverlap,
}: BatcherOptions<Item, Result>): (item: Item) => Promise<Result> {
  const waiting: Waiting<Item, Result>[] = []
  let atWork = 0

  const next = () => {
    const enough = atWork === 0 ? 1 : enoughToOverlap
    if (atWork === MAX_BATCHES || waiting.length < enough) return
    atWork += 1
    void settle(waiting.splice(0, maxItems)).then(() => {
      atWork -= 1
      next()
    })
  }

  /** Never rejects: each item is told for itself. */
  const settle = async (batch: Waiting<Item, Result>[]): Promise<void> => {
    try {
      const results = await together(batch.map(({ item }) => item))
      batch.forEach(({ resolve }, index) => void resolve(results[index] as Result))
    } catch (error) {
      for (const { item, resolve, reject } of batch) {
        if (isUndone(error)) alone(item).then(resolve, reject)
        else reject(error)
      }
    }
  }

  return (item) =>
    new Promise((resolve, reject) => {
      waiting.push({ item, resolve, reject })
      next()
    })
}
