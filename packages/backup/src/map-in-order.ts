/**
 * Runs `work` on up to `atOnce` items at a time and yields the results in the order of the items. No
 * more than that many are begun before their results have been taken.
 */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  atOnce: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const begun: Promise<Result>[] = []
  try {
    for await (const item of items) {
      const result = work(item)
      // Heard of when its turn comes.
      result.catch(() => undefined)
      begun.push(result)
      if (begun.length >= atOnce) yield (await begun.shift()) as Result
    }
    while (begun.length > 0) yield (await begun.shift()) as Result
  } finally {
    await Promise.allSettled(begun)
  }
}
