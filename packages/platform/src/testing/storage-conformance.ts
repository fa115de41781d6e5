import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutBucketPolicyCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { SignatureV4 } from '@smithy/signature-v4'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { Sha256 } from '../sha256.ts'

/**
 * What a store is asked for. `core`: what every store needs, the embedded one too. `auth`: what production
 * needs besides. `conditional` and `versioning`: what some stores can; nothing of ours relies on it.
 */
export type ConformanceTag = 'core' | 'auth' | 'conditional' | 'versioning'

export type ConformanceTarget = {
  endpoint: string
  /** The bucket of uploads: everybody gets, the key writes. */
  bucket: string
  key: { accessKeyId: string; secretAccessKey: string }
  /** `auth`: a bucket that this key has no rights in. */
  foreignBucket?: string
  /** `versioning`: an account that may switch it on, and a bucket of its own. */
  owner?: { accessKeyId: string; secretAccessKey: string }
}

const REGION = 'us-east-1'
const MIB = 1024 * 1024

/** Declares the cases as tests; `target` is asked once they start. */
export function storageConformance(
  name: string,
  tags: readonly ConformanceTag[],
  target: () => ConformanceTarget | Promise<ConformanceTarget>,
): void {
  describe(`${name} as an object store`, () => {
    let store: ConformanceTarget
    let s3: S3Client
    const prefix = `conformance-${randomUUID()}`
    const keyOf = (text: string) => `${prefix}/${text}`
    const clientOf = (credentials: ConformanceTarget['key']) =>
      new S3Client({ endpoint: store.endpoint, region: REGION, credentials, forcePathStyle: true })
    const put = (key: string, body: Buffer | string, more: object = {}) =>
      s3.send(new PutObjectCommand({ Bucket: store.bucket, Key: key, Body: body, ...more }))
    const get = async (key: string, more: object = {}) => {
      const answer = await s3.send(new GetObjectCommand({ Bucket: store.bucket, Key: key, ...more }))
      return { ...answer, bytes: Buffer.from((await answer.Body?.transformToByteArray()) ?? []) }
    }
    const list = async (startsWith: string, pageSize = 1000) => {
      const found: string[] = []
      let token: string | undefined
      do {
        const page = await s3.send(
          new ListObjectsV2Command({
            Bucket: store.bucket,
            Prefix: startsWith,
            MaxKeys: pageSize,
            ContinuationToken: token,
          }),
        )
        found.push(...(page.Contents ?? []).map(({ Key }) => Key ?? ''))
        token = page.NextContinuationToken
      } while (token)
      return found
    }
    const addressOf = (key: string, bucket = store.bucket) => `${store.endpoint}/${bucket}/${key}`
    const presign = async (key: string, { signedAt = new Date() } = {}) => {
      const { protocol, hostname, port, host } = new URL(store.endpoint)
      const signer = new SignatureV4({
        service: 's3',
        region: REGION,
        credentials: store.key,
        sha256: Sha256,
        uriEscapePath: false,
      })
      const signed = await signer.presign(
        {
          method: 'GET',
          protocol,
          hostname,
          port: Number(port),
          path: `/${store.bucket}/${key}`,
          query: {},
          headers: { host, 'x-amz-content-sha256': 'UNSIGNED-PAYLOAD' },
        },
        { expiresIn: 60, signingDate: signedAt },
      )
      const query = new URLSearchParams(signed.query as Record<string, string>)
      return `${store.endpoint}${signed.path}?${query}`
    }

    const declareWhen = (tag: ConformanceTag, cases: () => void) => {
      if (tags.includes(tag)) describe(tag, cases)
    }

    beforeAll(async () => {
      store = await target()
      s3 = clientOf(store.key)
    })
    afterAll(async () => {
      for (const Key of await list(prefix)) {
        await s3.send(new DeleteObjectCommand({ Bucket: store.bucket, Key }))
      }
      s3.destroy()
    })

    declareWhen('core', () => {
      it('gives back what was put, with type and size', async () => {
        const body = randomBytes(300_000)
        await put(keyOf('plain.bin'), body, { ContentType: 'image/webp' })
        const object = await get(keyOf('plain.bin'))
        expect(object.bytes.equals(body)).toBe(true)
        expect([object.ContentType, object.ContentLength]).toEqual(['image/webp', 300_000])
        const head = await s3.send(new HeadObjectCommand({ Bucket: store.bucket, Key: keyOf('plain.bin') }))
        expect(head.ContentLength).toBe(300_000)
      })

      it('takes an empty object', async () => {
        await put(keyOf('empty'), Buffer.alloc(0))
        expect((await get(keyOf('empty'))).bytes).toHaveLength(0)
      })

      it('takes a stream, byte for byte', async () => {
        const chunks = Array.from({ length: 40 }, () => randomBytes(64 * 1024))
        await s3.send(
          new PutObjectCommand({
            Bucket: store.bucket,
            Key: keyOf('streamed.bin'),
            Body: Readable.from(chunks),
            ContentLength: 40 * 64 * 1024,
          }),
        )
        expect(hashOf((await get(keyOf('streamed.bin'))).bytes)).toBe(hashOf(Buffer.concat(chunks)))
      })

      it('puts the parts of a large object together', async () => {
        const parts = [randomBytes(5 * MIB), randomBytes(5 * MIB), randomBytes(123)]
        const address = { Bucket: store.bucket, Key: keyOf('parts.bin') }
        const { UploadId } = await s3.send(new CreateMultipartUploadCommand(address))
        const uploaded = []
        for (const [index, Body] of parts.entries()) {
          const PartNumber = index + 1
          const { ETag } = await s3.send(new UploadPartCommand({ ...address, UploadId, PartNumber, Body }))
          uploaded.push({ ETag, PartNumber })
        }
        await s3.send(
          new CompleteMultipartUploadCommand({ ...address, UploadId, MultipartUpload: { Parts: uploaded } }),
        )
        expect(hashOf((await get(address.Key)).bytes)).toBe(hashOf(Buffer.concat(parts)))
      })

      it('shows nothing of a large object that was given up', async () => {
        const address = { Bucket: store.bucket, Key: keyOf('given-up.bin') }
        const { UploadId } = await s3.send(new CreateMultipartUploadCommand(address))
        await s3.send(new UploadPartCommand({ ...address, UploadId, PartNumber: 1, Body: randomBytes(MIB) }))
        await s3.send(new AbortMultipartUploadCommand({ ...address, UploadId }))
        expect(await list(address.Key)).toEqual([])
      })

      it('answers ranges', async () => {
        await put(keyOf('range.txt'), '0123456789')
        const part = await get(keyOf('range.txt'), { Range: 'bytes=3-5' })
        expect([part.bytes.toString(), part.ContentRange]).toEqual(['345', 'bytes 3-5/10'])
      })

      it('lists by prefix, in pages and in order', async () => {
        const keys = Array.from({ length: 7 }, (_, index) => keyOf(`page/${index}`))
        for (const key of keys) await put(key, 'x')
        expect(await list(keyOf('page/'), 3)).toEqual(keys)
      })

      it('keeps names with accents, blanks and signs', async () => {
        const key = keyOf("Año 2026/técnico (1) +100% & 'ñ'.pdf")
        await put(key, 'pdf')
        expect((await get(key)).bytes.toString()).toBe('pdf')
        expect(await list(keyOf('Año'))).toEqual([key])
      })

      it('overwrites and deletes, and says what is not there', async () => {
        await put(keyOf('twice'), 'one')
        await put(keyOf('twice'), 'two')
        expect((await get(keyOf('twice'))).bytes.toString()).toBe('two')
        for (let time = 0; time < 2; time++) {
          await s3.send(new DeleteObjectCommand({ Bucket: store.bucket, Key: keyOf('twice') }))
        }
        await expect(get(keyOf('twice'))).rejects.toMatchObject({ name: 'NoSuchKey' })
        const head = new HeadObjectCommand({ Bucket: store.bucket, Key: keyOf('twice') })
        await expect(s3.send(head)).rejects.toMatchObject({ $metadata: { httpStatusCode: 404 } })
      })

      it('lets anybody get an upload', async () => {
        await put(keyOf('public.txt'), 'hola')
        expect(await (await fetch(addressOf(keyOf('public.txt')))).text()).toBe('hola')
      })

      it('answers a presigned address', async () => {
        await put(keyOf('signed.txt'), 'firmado')
        expect(await (await fetch(await presign(keyOf('signed.txt')))).text()).toBe('firmado')
      })
    })

    declareWhen('auth', () => {
      it('refuses a wrong secret and an unknown key', async () => {
        for (const wrong of [
          { ...store.key, secretAccessKey: 'wrong-wrong-wrong-wrong' },
          { accessKeyId: 'nobody', secretAccessKey: store.key.secretAccessKey },
        ]) {
          const client = clientOf(wrong)
          await expect(
            client.send(new PutObjectCommand({ Bucket: store.bucket, Key: keyOf('x'), Body: 'x' })),
          ).rejects.toMatchObject({ $metadata: { httpStatusCode: 403 } })
          client.destroy()
        }
      })

      it('refuses strangers everything but to get an upload', async () => {
        await put(keyOf('kept.txt'), 'kept')
        const answers = await Promise.all([
          fetch(`${store.endpoint}/${store.bucket}?list-type=2`),
          fetch(`${store.endpoint}/`),
          fetch(addressOf(keyOf('stranger')), { method: 'PUT', body: 'x' }),
          fetch(addressOf(keyOf('kept.txt')), { method: 'DELETE' }),
          fetch(`${store.endpoint}/${store.bucket}?policy`),
        ])
        expect(answers.map(({ status }) => status >= 401 && status <= 405)).toEqual(Array(5).fill(true))
        expect((await get(keyOf('kept.txt'))).bytes.toString()).toBe('kept')
      })

      it('refuses a presigned address that has expired', async () => {
        await put(keyOf('late.txt'), 'late')
        // The bucket is public, so a bare address answers; a signature that is no longer good must not.
        const address = await presign(keyOf('late.txt'), { signedAt: new Date(Date.now() - 120_000) })
        expect((await fetch(address)).status).toBe(403)
      })

      it('keeps a key within its bucket', async () => {
        const Bucket = store.foreignBucket ?? ''
        expect(Bucket).not.toBe('')
        const denied = { $metadata: { httpStatusCode: 403 } }
        const attempts = [
          new PutObjectCommand({ Bucket, Key: 'x', Body: 'x' }),
          new GetObjectCommand({ Bucket, Key: 'x' }),
          new ListObjectsV2Command({ Bucket }),
          new HeadBucketCommand({ Bucket }),
          new CreateBucketCommand({ Bucket: `${prefix}-new` }),
          new PutBucketPolicyCommand({ Bucket: store.bucket, Policy: '{}' }),
        ]
        for (const attempt of attempts) {
          // Each command has types of its own; only the refusal matters.
          await expect(s3.send(attempt as PutObjectCommand)).rejects.toMatchObject(denied)
        }
        expect((await fetch(addressOf('x', Bucket))).status).toBe(403)
      })
    })

    declareWhen('conditional', () => {
      it('does not overwrite where it was asked not to', async () => {
        const once = { IfNoneMatch: '*' }
        await put(keyOf('once'), 'first', once)
        await expect(put(keyOf('once'), 'second', once)).rejects.toMatchObject({
          $metadata: { httpStatusCode: 412 },
        })
        expect((await get(keyOf('once'))).bytes.toString()).toBe('first')
      })
    })

    declareWhen('versioning', () => {
      it('keeps what was overwritten', async () => {
        const owner = clientOf(store.owner ?? store.key)
        const address = { Bucket: `versions-${randomUUID()}`, Key: 'x' }
        await owner.send(new CreateBucketCommand({ Bucket: address.Bucket }))
        await owner.send(
          new PutBucketVersioningCommand({
            Bucket: address.Bucket,
            VersioningConfiguration: { Status: 'Enabled' },
          }),
        )
        const first = await owner.send(new PutObjectCommand({ ...address, Body: 'one' }))
        await owner.send(new PutObjectCommand({ ...address, Body: 'two' }))
        const old = await owner.send(new GetObjectCommand({ ...address, VersionId: first.VersionId }))
        expect(await old.Body?.transformToString()).toBe('one')
        owner.destroy()
      })
    })
  })
}

const hashOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')
