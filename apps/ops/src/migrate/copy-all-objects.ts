import { OperatorError } from '../operator-error.ts'
import { compareBucket, copyBucket, type ObjectTotals } from './copy-objects.ts'
import { openStores } from './lines.ts'
import type { MoveContext } from './move-context.ts'
import { createRate } from './rate.ts'

const MOST_ATTEMPTS = 5

/** Makes the other side's buckets the same as this one's; goes on after a connection that broke. */
export async function copyAllObjects(context: MoveContext): Promise<ObjectTotals> {
  return withStores(context, async ({ buckets }) => {
    const sum = emptyTotals()
    for (const bucket of buckets) {
      let totalBytes = 0
      for await (const { sizeBytes } of bucket.from.list()) totalBytes += sizeBytes
      let done = 0
      const tell = createRate(`objects of ${bucket.name}`, totalBytes, context.say)
      add(
        sum,
        await copyBucket(bucket, context.known, (bytes) => {
          done += bytes
          tell(done)
        }),
      )
    }
    context.say(`objects: ${sum.objects}, of which ${sum.copied} were copied and ${sum.deleted} deleted`)
    return sum
  })
}

/** @throws OperatorError with the objects that differ. */
export async function verifyObjects(context: MoveContext): Promise<ObjectTotals> {
  return withStores(context, async ({ buckets }) => {
    const sum = emptyTotals()
    for (const bucket of buckets) {
      const { totals, different } = await compareBucket(bucket, context.known)
      if (different.length > 0) {
        throw new OperatorError(`${different.length} objects differ.`, {
          details: different.slice(0, 20).join('\n'),
        })
      }
      add(sum, totals)
    }
    return sum
  })
}

async function withStores<Result>(
  context: MoveContext,
  work: (stores: Awaited<ReturnType<typeof openStores>>) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 1; ; attempt++) {
    await context.connection.ensure()
    const stores = await openStores(context)
    try {
      return await work(stores)
    } catch (error) {
      // What the other end of a broken connection would have said nobody knows: again, from what is there.
      if (context.connection.isAlive() || attempt === MOST_ATTEMPTS) throw error
    } finally {
      await stores.close()
    }
  }
}

const emptyTotals = (): ObjectTotals => ({ objects: 0, bytes: 0, copied: 0, deleted: 0 })

function add(sum: ObjectTotals, { objects, bytes, copied, deleted }: ObjectTotals): void {
  sum.objects += objects
  sum.bytes += bytes
  sum.copied += copied
  sum.deleted += deleted
}

/**
 * How many objects of the side that was left are on the other one, all of them; what was added there since does not count.
 *
 * @throws OperatorError with those that are missing or other.
 */
export async function verifyEveryObject(context: MoveContext): Promise<number> {
  return withStores(context, async ({ buckets }) => {
    let objects = 0
    for (const bucket of buckets) {
      const { totals, different } = await compareBucket(bucket, context.known)
      const missing = different.filter((line) => !line.endsWith('only in the copy'))
      if (missing.length > 0) {
        throw new OperatorError(`${missing.length} objects differ.`, {
          details: missing.slice(0, 20).join('\n'),
        })
      }
      objects += totals.objects
    }
    return objects
  })
}
