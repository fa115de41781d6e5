import { createReadStream } from 'node:fs'
import { AppError } from '@cep/platform/app-error'
import type { ListedObject } from '@cep/platform/storage'
import { type BackupContext, meter, placesOf, spoolFolder } from '../backup-context.ts'
import { verifyContent, withContent } from '../content-store.ts'
import { mapInOrder } from '../map-in-order.ts'
import { mergeByKey, type ObjectEntry, readIndexFile } from '../object-index.ts'

const AT_ONCE = 3

export type ObjectChanges = { add: number; replace: number; remove: number; bytes: number }

/** What would have to change in the live bucket to hold what the index names. */
export async function compareObjects(context: BackupContext, indexFile: string): Promise<ObjectChanges> {
  const changes: ObjectChanges = { add: 0, replace: 0, remove: 0, bytes: 0 }
  for await (const { left: now, right: then } of differences(context, indexFile)) {
    if (!then) changes.remove += 1
    else if (now) changes.replace += 1
    else changes.add += 1
    changes.bytes += then?.sizeBytes ?? 0
  }
  return changes
}

/** Reads every content that would be written, before anything is touched. @throws AppError `backup_damaged`. */
export async function checkObjects(context: BackupContext, indexFile: string): Promise<void> {
  const onBytes = meter(context, 'check-objects')
  const checks = mapInOrder(wanted(context, indexFile), AT_ONCE, (entry) =>
    fromSomePlace(context, (place) => verifyContent(place, entry.sha256, context.keys.identities, onBytes)),
  )
  for await (const _ of checks);
}

/** Writes what the live bucket lacks or has otherwise; what it has beyond stays. */
export async function putObjects(context: BackupContext, indexFile: string): Promise<number> {
  const onBytes = meter(context, 'objects-back')
  let written = 0
  const puts = mapInOrder(wanted(context, indexFile), AT_ONCE, async (entry) => {
    await putObject(context, entry)
    onBytes(entry.sizeBytes)
  })
  for await (const _ of puts) written += 1
  return written
}

/** Deletes what the index doesn't name. */
export async function removeOtherObjects(context: BackupContext, indexFile: string): Promise<number> {
  const others: string[] = []
  for await (const { left, right } of differences(context, indexFile))
    if (left && !right) others.push(left.key)
  for (const key of others) await context.uploads.delete(key)
  return others.length
}

/** One object as it was, with what it carried. */
export async function putObject(context: BackupContext, entry: ObjectEntry): Promise<void> {
  const { contentType, cacheControl, contentDisposition, metadata } = entry
  const properties = { contentType, cacheControl, contentDisposition, metadata }
  const { uploads, keys } = context
  await fromSomePlace(context, (place) =>
    withContent(
      { place, identities: keys.identities, spoolFolder: spoolFolder(context) },
      entry,
      async (content) => {
        if ('bytes' in content) return uploads.put(entry.key, content.bytes, properties)
        const upload = uploads.openUpload(entry.key, properties, async () => {})
        try {
          for await (const chunk of createReadStream(content.file)) await upload.write(chunk as Buffer)
          await upload.finish()
        } catch (error) {
          await upload.abort()
          throw error
        }
      },
    ),
  )
}

/** The store has it, or else the second target. */
async function fromSomePlace<Result>(
  context: BackupContext,
  use: (place: BackupContext['store']) => Promise<Result>,
): Promise<Result> {
  let failure: unknown
  for (const place of placesOf(context).filter(({ keepsObjects }) => keepsObjects)) {
    try {
      return await use(place)
    } catch (error) {
      const isElsewhere = error instanceof AppError && /^backup_(not_found|damaged)$/.test(error.code)
      if (!isElsewhere) throw error
      failure ??= error
    }
  }
  throw failure
}

async function* wanted(context: BackupContext, indexFile: string): AsyncGenerator<ObjectEntry> {
  for await (const { right } of differences(context, indexFile)) if (right) yield right
}

async function* differences(
  { uploads }: BackupContext,
  indexFile: string,
): AsyncGenerator<{ left?: ListedObject; right?: ObjectEntry }> {
  for await (const pair of mergeByKey(uploads.list(), readIndexFile(indexFile))) {
    const { left, right } = pair
    const isSame = left && right && left.etag === right.etag && left.sizeBytes === right.sizeBytes
    if (!isSame) yield pair
  }
}
