import type { ListedObject, Storage } from '@cep/platform/storage'
import type { Recipient } from './age/age-keys.ts'
import { storeContent } from './content-store.ts'
import { mapInOrder } from './map-in-order.ts'
import { mergeByKey, type ObjectEntry, writeIndexFile } from './object-index.ts'
import type { Place } from './place.ts'
import { contentOfKey } from './set-id.ts'

// Reading one while another is encrypted and a third is sent keeps two cores busy; more only takes memory.
const AT_ONCE = 4

export type ObjectsCopied = {
  count: number
  totalBytes: number
  /** Contents that were stored now: they are read back before the set is committed. */
  added: string[]
}

/**
 * Brings the contents of the live bucket into the place and writes their index. What the previous
 * index has with the same etag, size and time is not read again.
 *
 * `keepsGone`: an object of the previous index that the bucket no longer has stays in the new one.
 */
export async function copyObjects({
  uploads,
  place,
  recipients,
  stored,
  previous,
  keepsGone,
  indexFile,
  spoolFolder,
  onBytes,
}: {
  uploads: Storage
  place: Place
  recipients: readonly Recipient[]
  /** Hashes of what the place has; those added are added. */
  stored: Set<string>
  previous: AsyncIterable<ObjectEntry>
  keepsGone: boolean
  indexFile: string
  spoolFolder: string
  onBytes: (count: number) => void
}): Promise<ObjectsCopied> {
  const added: string[] = []

  async function copyOne(object: ListedObject): Promise<ObjectEntry | null> {
    const live = await openIfThere(uploads, object.key)
    if (!live) return null
    const content = await storeContent(live, {
      place,
      recipients,
      spoolFolder,
      isStored: (sha256) => stored.has(sha256),
    })
    if (content.isNew) {
      stored.add(content.sha256)
      added.push(content.sha256)
    }
    onBytes(content.sizeBytes)
    const { contentType, cacheControl, contentDisposition, metadata, etag } = live
    return {
      key: object.key,
      sha256: content.sha256,
      sizeBytes: content.sizeBytes,
      ...(contentType ? { contentType } : {}),
      ...(cacheControl ? { cacheControl } : {}),
      ...(contentDisposition ? { contentDisposition } : {}),
      ...(metadata && Object.keys(metadata).length > 0 ? { metadata } : {}),
      etag,
      modifiedAt: object.modifiedAt.getTime(),
    }
  }

  const copied = mapInOrder(
    mergeByKey(uploads.list(), previous),
    AT_ONCE,
    async ({ left: now, right: then }) => {
      if (!now) return keepsGone && then ? then : null
      const isUnchanged =
        then &&
        then.etag === now.etag &&
        then.sizeBytes === now.sizeBytes &&
        then.modifiedAt === now.modifiedAt.getTime() &&
        stored.has(then.sha256)
      return isUnchanged ? then : copyOne(now)
    },
  )
  return { ...(await writeIndexFile(indexFile, present(copied))), added }
}

/** Hashes of every content that a place has. Some 100 bytes each: ten megabytes for 100,000 objects. */
export async function listContents(place: Place): Promise<Set<string>> {
  const stored = new Set<string>()
  for await (const { key } of place.list('objects/')) {
    const sha256 = contentOfKey(key)
    if (sha256) stored.add(sha256)
  }
  return stored
}

async function openIfThere(uploads: Storage, key: string) {
  try {
    return await uploads.get(key)
  } catch (error) {
    // Deleted since it was listed.
    if (error instanceof Error && error.name === 'NoSuchKey') return null
    throw error
  }
}

async function* present<Item>(items: AsyncIterable<Item | null>): AsyncGenerator<Item> {
  for await (const item of items) if (item !== null) yield item
}
