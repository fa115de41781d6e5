import { createHash } from 'node:crypto'
import { mapInOrder } from '@cep/backup/map-in-order'
import type { ListedObject, Storage } from '@cep/platform/storage'
import { OperatorError } from '../operator-error.ts'
import type { CopiedObjects } from './copied-objects.ts'
import { haveSameHash, type ObjectStep, planObjects } from './plan-objects.ts'

export type Bucket = { name: string; from: Storage; to: Storage }

export type ObjectTotals = { objects: number; bytes: number; copied: number; deleted: number }

/** Two stores that each may use a part of a processor; hand-chosen: more only wait. */
const AT_ONCE = 6
/** What is sent in one request; larger objects go in parts. */
const SMALL_BYTES = 8 * 1024 ** 2

/**
 * Makes a bucket the same as another one: copies what is missing or other, deletes what is too many. Whatever was
 * copied is read back and its hash compared.
 *
 * @param onBytes is told of every object that is done.
 */
export async function copyBucket(
  { name, from, to }: Bucket,
  known: CopiedObjects,
  onBytes: (bytes: number) => void = () => {},
): Promise<ObjectTotals> {
  const totals: ObjectTotals = { objects: 0, bytes: 0, copied: 0, deleted: 0 }
  for await (const step of mapInOrder(planOf({ name, from, to }, known), AT_ONCE, take)) {
    if (step.what === 'delete') {
      totals.deleted += 1
      continue
    }
    totals.objects += 1
    totals.bytes += step.object.sizeBytes
    if (step.what === 'copy') totals.copied += 1
    onBytes(step.object.sizeBytes)
  }
  return totals

  async function take(step: ObjectStep): Promise<ObjectStep> {
    if (step.what === 'delete') await to.delete(step.key)
    else if (step.what === 'copy') {
      const sha256 = await copyObject({ from, to }, step.object)
      // Where both call it by its hash there is nothing to remember.
      if (sha256 !== null && !isSmall(step.object))
        known.add(name, step.object, { etag: await etagOf(to, step.object.key), sha256 })
    }
    return step
  }
}

/** What differs between two buckets, by both lists and what is known of contents; one line for each object. */
export async function compareBucket(
  bucket: Bucket,
  known: CopiedObjects,
): Promise<{ totals: ObjectTotals; different: string[] }> {
  const totals: ObjectTotals = { objects: 0, bytes: 0, copied: 0, deleted: 0 }
  const different: string[] = []
  for await (const step of planOf(bucket, known)) {
    if (step.what === 'delete') different.push(`${bucket.name}/${step.key}: only in the copy`)
    else {
      totals.objects += 1
      totals.bytes += step.object.sizeBytes
      if (step.what === 'copy')
        different.push(`${bucket.name}/${step.object.key}: ${step.target ? 'other content' : 'missing'}`)
    }
  }
  return { totals, different }
}

const isSmall = ({ sizeBytes, etag }: ListedObject) => sizeBytes <= SMALL_BYTES && !etag.includes('-')

const planOf = ({ name, from, to }: Bucket, known: CopiedObjects) =>
  planObjects(
    from.list(),
    to.list(),
    (object, target) => haveSameHash(object, target) || known.has(name, object, target),
  )

/** @returns SHA-256 of the content, on both sides; null when the object went away meanwhile. */
async function copyObject(
  { from, to }: Pick<Bucket, 'from' | 'to'>,
  { key, sizeBytes }: ListedObject,
): Promise<string | null> {
  const source = await from.get(key).catch((error: unknown) => {
    if (error instanceof Error && error.name === 'NoSuchKey') return null
    throw error
  })
  if (source === null) return null
  const { body, contentType, cacheControl, contentDisposition, metadata } = source
  const properties = { contentType, cacheControl, contentDisposition, metadata }
  const hash = createHash('sha256')
  if (sizeBytes <= SMALL_BYTES) {
    const content = Buffer.concat(await body.toArray())
    hash.update(content)
    await to.put(key, content, properties)
  } else {
    const upload = to.openUpload(key, properties, async () => {})
    try {
      for await (const chunk of body) {
        hash.update(chunk)
        await upload.write(chunk)
      }
      await upload.finish()
    } catch (error) {
      await upload.abort()
      throw error
    }
  }
  const sent = hash.digest('hex')
  const stored = createHash('sha256')
  for await (const chunk of (await to.get(key)).body) stored.update(chunk)
  if (stored.digest('hex') !== sent)
    throw new OperatorError(`${key} arrived with other content than it left.`)
  return sent
}

async function etagOf(storage: Storage, key: string): Promise<string> {
  const { body, etag } = await storage.get(key)
  body.destroy()
  return etag
}
