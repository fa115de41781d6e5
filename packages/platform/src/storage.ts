import type { Readable } from 'node:stream'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { AppError } from './app-error.ts'
import { abortUpload, type ObjectUpload, openUpload } from './object-upload.ts'

export type StorageSettings = {
  S3_ENDPOINT: string
  S3_REGION: string
  S3_ACCESS_KEY_ID: string
  S3_SECRET_ACCESS_KEY: string
}

/** What an object carries besides its bytes. */
export type ObjectProperties = {
  contentType?: string | undefined
  cacheControl?: string | undefined
  contentDisposition?: string | undefined
  metadata?: Record<string, string> | undefined
}

export type StoredObject = ObjectProperties & { body: Readable; sizeBytes: number; etag: string }

export type ListedObject = { key: string; sizeBytes: number; etag: string; modifiedAt: Date }

export type Storage = ReturnType<typeof createStorage>

/** The object store, one bucket. Only this file and its uploads know S3. */
export function createStorage(settings: StorageSettings, bucket: string) {
  const client = new S3Client({
    endpoint: settings.S3_ENDPOINT,
    region: settings.S3_REGION,
    credentials: { accessKeyId: settings.S3_ACCESS_KEY_ID, secretAccessKey: settings.S3_SECRET_ACCESS_KEY },
    forcePathStyle: true,
  })

  return {
    /** Creates the bucket when it is missing. */
    async ensureBucket(): Promise<void> {
      try {
        await client.send(new HeadBucketCommand({ Bucket: bucket }))
      } catch {
        await client.send(new CreateBucketCommand({ Bucket: bucket }))
      }
    },

    /** Resolves when the bucket answers, throws otherwise. */
    async check(): Promise<void> {
      await client.send(new HeadBucketCommand({ Bucket: bucket }))
    },

    async put(key: string, body: Buffer, properties: string | ObjectProperties): Promise<void> {
      const { contentType, cacheControl, contentDisposition, metadata } =
        typeof properties === 'string' ? { contentType: properties } : (properties as ObjectProperties)
      await client.send(
        new PutObjectCommand({
          Bucket: bucket,
          Key: key,
          Body: body,
          ContentType: contentType,
          CacheControl: cacheControl,
          ContentDisposition: contentDisposition,
          Metadata: metadata,
        }),
      )
    },

    /**
     * An object of unknown size, sent in parts while it is made. `onBegun` hears the name under which
     * `abortUpload` can throw the parts away when this process doesn't live to finish.
     */
    openUpload: (
      key: string,
      properties: ObjectProperties,
      onBegun: (uploadId: string) => Promise<void>,
    ): ObjectUpload => openUpload({ client, bucket, key, properties, onBegun }),

    /** Throws away what an upload that was never finished left behind; it may be gone already. */
    abortUpload: (key: string, uploadId: string): Promise<void> =>
      abortUpload({ client, bucket, key, uploadId }),

    /** The object as a stream, with what it carries. @throws NoSuchKey of the SDK when there is none. */
    async get(key: string): Promise<StoredObject> {
      const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
      return {
        // In Node the SDK always answers a Node stream.
        body: object.Body as Readable,
        contentType: object.ContentType,
        cacheControl: object.CacheControl,
        contentDisposition: object.ContentDisposition,
        metadata: object.Metadata,
        sizeBytes: object.ContentLength ?? 0,
        etag: object.ETag ?? '',
      }
    },

    /** Size in bytes, or null when there is no such object. */
    async size(key: string): Promise<number | null> {
      try {
        const head = await client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
        return head.ContentLength ?? 0
      } catch (error) {
        if (error instanceof Error && error.name === 'NotFound') return null
        throw error
      }
    },

    /**
     * Every object whose key begins with `prefix`, in the order of the keys' UTF-8 bytes, page by page.
     *
     * @throws AppError `storage_failed` when the server lists in another order: who merges two lists
     * would lose objects without a word.
     */
    async *list(prefix = ''): AsyncGenerator<ListedObject> {
      let continuation: string | undefined
      let previous = Buffer.alloc(0)
      do {
        const page = await client.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: prefix, ContinuationToken: continuation }),
        )
        for (const { Key: key, Size, ETag, LastModified } of page.Contents ?? []) {
          if (key === undefined) continue
          const bytes = Buffer.from(key)
          if (Buffer.compare(previous, bytes) >= 0 && previous.length > 0) {
            throw new AppError('storage_failed', `The object store lists out of order at ${key}.`)
          }
          previous = bytes
          yield { key, sizeBytes: Size ?? 0, etag: ETag ?? '', modifiedAt: LastModified ?? new Date(0) }
        }
        continuation = page.IsTruncated ? page.NextContinuationToken : undefined
      } while (continuation)
    },

    async delete(key: string): Promise<void> {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
    },

    close: () => client.destroy(),
  }
}
