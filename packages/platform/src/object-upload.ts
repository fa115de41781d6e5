import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { AppError } from './app-error.ts'
import type { ObjectProperties } from './storage.ts'

// All parts but the last are of one size (some servers insist); 10,000 of them are allowed, so the
// largest object has 80 GB. Chosen by hand: two of these are all the memory that an upload takes.
const PART_BYTES = 8 * 1024 ** 2

export type ObjectUpload = {
  /** Resolves when there is room for more: at most one part is under way while the next one fills. */
  write: (chunk: Buffer) => Promise<void>
  /** The object exists once this has resolved, and not before. */
  finish: () => Promise<void>
  /** Leaves nothing behind. */
  abort: () => Promise<void>
}

type Target = { client: S3Client; bucket: string; key: string }

/** @param onBegun hears the name of the upload before its first part is sent: who is killed can still abort it later. */
export function openUpload({
  client,
  bucket,
  key,
  properties,
  onBegun,
}: Target & {
  properties: ObjectProperties
  onBegun: (uploadId: string) => Promise<void>
}): ObjectUpload {
  const target = { Bucket: bucket, Key: key }
  const described = {
    ...target,
    ContentType: properties.contentType,
    CacheControl: properties.cacheControl,
    ContentDisposition: properties.contentDisposition,
    Metadata: properties.metadata,
  }
  const finished: { PartNumber: number; ETag: string | undefined }[] = []
  let uploadId: string | undefined
  let part: Buffer[] = []
  let filled = 0
  let parts = 0
  let sending: Promise<void> = Promise.resolve()

  return { write, finish, abort }

  async function write(chunk: Buffer): Promise<void> {
    let rest = chunk
    while (filled + rest.length >= PART_BYTES) {
      const head = rest.subarray(0, PART_BYTES - filled)
      rest = rest.subarray(head.length)
      const full = Buffer.concat([...part, head], PART_BYTES)
      part = []
      filled = 0
      await sending
      sending = send(full)
      // Whoever waits for it next hears of a failure; until then it is nobody's.
      sending.catch(() => undefined)
    }
    if (rest.length === 0) return
    part.push(rest)
    filled += rest.length
  }

  async function send(body: Buffer): Promise<void> {
    uploadId ??= await begin()
    parts += 1
    const PartNumber = parts
    const { ETag } = await client.send(
      new UploadPartCommand({ ...target, UploadId: uploadId, PartNumber, Body: body }),
    )
    finished.push({ PartNumber, ETag })
  }

  async function begin(): Promise<string> {
    const { UploadId } = await client.send(new CreateMultipartUploadCommand(described))
    if (!UploadId) throw new AppError('storage_failed', 'The object store began an upload without a name.')
    await onBegun(UploadId)
    return UploadId
  }

  async function finish(): Promise<void> {
    await sending
    const last = Buffer.concat(part, filled)
    if (!uploadId) {
      // Smaller than a part: an ordinary object.
      await client.send(new PutObjectCommand({ ...described, Body: last }))
      return
    }
    if (filled > 0) await send(last)
    await client.send(
      new CompleteMultipartUploadCommand({
        ...target,
        UploadId: uploadId,
        MultipartUpload: { Parts: finished },
      }),
    )
  }

  async function abort(): Promise<void> {
    await sending.catch(() => undefined)
    if (uploadId) await abortUpload({ client, bucket, key, uploadId })
  }
}

export async function abortUpload({
  client,
  bucket,
  key,
  uploadId,
}: Target & { uploadId: string }): Promise<void> {
  try {
    await client.send(new AbortMultipartUploadCommand({ Bucket: bucket, Key: key, UploadId: uploadId }))
  } catch (error) {
    if (error instanceof Error && error.name === 'NoSuchUpload') return
    throw error
  }
}
