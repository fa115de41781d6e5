import type { Readable } from 'node:stream'
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'

export type StorageSettings = {
  S3_ENDPOINT: string
  S3_REGION: string
  S3_ACCESS_KEY_ID: string
  S3_SECRET_ACCESS_KEY: string
}

export type Storage = ReturnType<typeof createStorage>

/** The object store, one bucket. The only code that knows S3. */
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

    async put(key: string, body: Buffer, contentType: string): Promise<void> {
      await client.send(
        new PutObjectCommand({ Bucket: bucket, Key: key, Body: body, ContentType: contentType }),
      )
    },

    /** The object as a stream, with its type and size in bytes. */
    async get(key: string): Promise<{ body: Readable; contentType: string | undefined; sizeBytes: number }> {
      const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))
      return {
        // In Node the SDK always answers a Node stream.
        body: object.Body as Readable,
        contentType: object.ContentType,
        sizeBytes: object.ContentLength ?? 0,
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

    async delete(key: string): Promise<void> {
      await client.send(new DeleteObjectCommand({ Bucket: bucket, Key: key }))
    },

    close: () => client.destroy(),
  }
}
