type StoredObject = { key: string }
type Options = {
  prefix?: string
  delimiter?: string
  maxKeys?: number
  startAfter?: string
  marker?: string
}
type Listing<Item> = { objects: Item[]; commonPrefixes: string[]; isTruncated: boolean }

/**
 * One page of a listing as S3 gives it: in the order of the keys' UTF-8 bytes. fauxqs sorts as people
 * do and continues by code units, so that a page can leave out what the next one never brings.
 */
export function listInByteOrder<Item extends StoredObject>(
  stored: Iterable<Item>,
  { prefix = '', delimiter, maxKeys = 1000, startAfter, marker }: Options = {},
): Listing<Item> {
  const after = bytes(startAfter || marker || '')
  const objects: Item[] = []
  const commonPrefixes: string[] = []
  const inOrder = [...stored]
    .filter(({ key }) => key.startsWith(prefix))
    .sort((a, b) => Buffer.compare(bytes(a.key), bytes(b.key)))
  for (const item of inOrder) {
    const end = delimiter ? item.key.indexOf(delimiter, prefix.length) : -1
    const name = end < 0 ? item.key : item.key.slice(0, end + (delimiter ?? '').length)
    const isBefore = after.length > 0 && Buffer.compare(bytes(name), after) <= 0
    if (isBefore || name === commonPrefixes.at(-1)) continue
    if (objects.length + commonPrefixes.length >= maxKeys)
      return { objects, commonPrefixes, isTruncated: true }
    if (end < 0) objects.push(item)
    else commonPrefixes.push(name)
  }
  return { objects, commonPrefixes, isTruncated: false }
}

const bytes = (text: string) => Buffer.from(text)
