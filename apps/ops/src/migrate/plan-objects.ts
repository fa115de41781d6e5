import type { ListedObject } from '@cep/platform/storage'

export type ObjectStep =
  | { what: 'copy' | 'same'; object: ListedObject; target: ListedObject | null }
  | { what: 'delete'; key: string }

/**
 * What makes a bucket the same as another one, from both lists in the order of the keys' bytes.
 *
 * @param isSame whether two objects of one name have the same content.
 */
export async function* planObjects(
  from: AsyncIterable<ListedObject>,
  to: AsyncIterable<ListedObject>,
  isSame: (object: ListedObject, target: ListedObject) => boolean,
): AsyncGenerator<ObjectStep> {
  const targets = to[Symbol.asyncIterator]()
  let target = await next(targets)
  for await (const object of from) {
    while (target && compareKeys(target.key, object.key) < 0) {
      yield { what: 'delete', key: target.key }
      target = await next(targets)
    }
    const counterpart = target?.key === object.key ? target : null
    if (counterpart) target = await next(targets)
    const what = counterpart && isSame(object, counterpart) ? 'same' : 'copy'
    yield { what, object, target: counterpart }
  }
  while (target) {
    yield { what: 'delete', key: target.key }
    target = await next(targets)
  }
}

/** Both are MD5 of the content, as stores answer for what came in one piece, and not in parts. */
export const haveSameHash = (object: ListedObject, target: ListedObject): boolean =>
  object.sizeBytes === target.sizeBytes &&
  object.etag === target.etag &&
  /^"?[0-9a-f]{32}"?$/.test(object.etag)

const compareKeys = (one: string, other: string) => Buffer.compare(Buffer.from(one), Buffer.from(other))

async function next(iterator: AsyncIterator<ListedObject>): Promise<ListedObject | null> {
  const { done, value } = await iterator.next()
  return done ? null : value
}
