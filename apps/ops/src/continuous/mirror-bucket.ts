import type { ListedObject, Storage } from '@cep/platform/storage'

/** What names others, and is written over: copied last, so that what it names is there. */
const isIndex = (key: string) => /(^|\/)(archive|backup)\.info(\.copy)?$/.test(key) || /\/latest$/.test(key)

export type Mirrored = { copied: number; deleted: number; bytes: number }

/**
 * Makes what is below `prefix` in one bucket the same as another bucket: new and changed files are copied,
 * those that name others last; then what has gone is deleted. Both lists are walked side by side.
 */
export async function mirrorBucket({
  from,
  to,
  prefix,
}: {
  from: Storage
  to: Storage
  prefix: string
}): Promise<Mirrored> {
  const result: Mirrored = { copied: 0, deleted: 0, bytes: 0 }
  const late: ListedObject[] = []
  const gone: string[] = []
  const copy = async ({ key, sizeBytes }: ListedObject) => {
    const { body } = await from.get(key)
    const upload = to.openUpload(prefix + key, {}, async () => undefined)
    try {
      for await (const chunk of body) await upload.write(chunk)
      await upload.finish()
    } catch (error) {
      await upload.abort()
      throw error
    }
    result.copied += 1
    result.bytes += sizeBytes
  }

  const theirs = to.list(prefix)[Symbol.asyncIterator]()
  let there = await theirs.next()
  for await (const object of from.list()) {
    while (!there.done && compare(there.value.key.slice(prefix.length), object.key) < 0) {
      gone.push(there.value.key)
      there = await theirs.next()
    }
    const isSame = !there.done && there.value.key === prefix + object.key
    const known = isSame && !there.done && there.value.sizeBytes === object.sizeBytes ? there.value : null
    if (isSame) there = await theirs.next()
    // An index keeps its size while what it says changes.
    if (isIndex(object.key)) late.push(object)
    else if (!known || known.modifiedAt < object.modifiedAt) await copy(object)
  }
  for (; !there.done; there = await theirs.next()) gone.push(there.value.key)
  for (const object of late) await copy(object)
  for (const key of gone) {
    await to.delete(key)
    result.deleted += 1
  }
  return result
}

const compare = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
