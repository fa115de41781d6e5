import { createHash } from 'node:crypto'
import {
  CreateBucketCommand,
  DeleteBucketPolicyCommand,
  ListBucketsCommand,
  PutBucketPolicyCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { SignatureV4 } from '@smithy/signature-v4'
import { AppError } from './app-error.ts'
import { Sha256 } from './sha256.ts'

export type RootAccount = { accessKeyId: string; secretAccessKey: string }

/** Buckets and their policies, as the store's root account. Plain S3. */
export function createBucketAdministration(endpoint: string, root: RootAccount) {
  const client = new S3Client({ endpoint, region: REGION, credentials: root, forcePathStyle: true })
  return {
    /** Makes the buckets that are missing; returns their names. */
    async ensureBuckets(names: readonly string[]): Promise<string[]> {
      const { Buckets = [] } = await client.send(new ListBucketsCommand({}))
      const missing = names.filter((name) => !Buckets.some((bucket) => bucket.Name === name))
      for (const Bucket of missing) await client.send(new CreateBucketCommand({ Bucket }))
      return missing
    },

    /** Replaces a bucket's policy; null takes it away. */
    async setPolicy(bucket: string, policy: object | null): Promise<void> {
      if (policy) {
        await client.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy: JSON.stringify(policy) }))
      } else {
        await client.send(new DeleteBucketPolicyCommand({ Bucket: bucket }))
      }
    },

    close: () => client.destroy(),
  }
}

/**
 * The accounts of VersityGW, over its own interface (S3 knows no accounts): PATCH requests signed like S3's,
 * XML in and out. https://github.com/versity/versitygw/wiki/Multi-Tenant
 */
export function createAccountAdministration(endpoint: string, root: RootAccount) {
  const signer = new SignatureV4({ service: 's3', region: REGION, credentials: root, sha256: Sha256 })

  async function call(path: string, query: Record<string, string>, body = ''): Promise<string> {
    const { protocol, hostname, port, host } = new URL(endpoint)
    const request = await signer.sign({
      method: 'PATCH',
      protocol,
      hostname,
      ...(port ? { port: Number(port) } : {}),
      path,
      query,
      headers: { host, 'x-amz-content-sha256': createHash('sha256').update(body).digest('hex') },
      body,
    })
    const search = new URLSearchParams(query).toString()
    const response = await fetch(`${endpoint}${path}${search ? `?${search}` : ''}`, {
      method: 'PATCH',
      headers: request.headers,
      ...(body ? { body } : {}),
    })
    const text = await response.text()
    if (response.ok) return text
    const code = /<Code>([^<]*)<\/Code>/.exec(text)?.[1] ?? `HTTP ${response.status}`
    throw new AppError('storage_failed', `The object store refused ${path}: ${code}.`)
  }

  return {
    /** Ids of the keys that there are. */
    async list(): Promise<string[]> {
      const text = await call('/list-users', {})
      return [...text.matchAll(/<Access>([^<]*)<\/Access>/g)].map((match) => match[1] ?? '')
    },

    /** An account that may do what bucket policies give it, and own no bucket. */
    async create({ accessKeyId, secretAccessKey }: RootAccount): Promise<void> {
      const account = `<Account><Access>${escapeXml(accessKeyId)}</Access><Secret>${escapeXml(secretAccessKey)}</Secret><Role>user</Role></Account>`
      await call('/create-user', {}, account)
    },

    async setSecret({ accessKeyId, secretAccessKey }: RootAccount): Promise<void> {
      const change = `<MutableProps><Secret>${escapeXml(secretAccessKey)}</Secret></MutableProps>`
      await call('/update-user', { access: accessKeyId }, change)
    },

    async delete(accessKeyId: string): Promise<void> {
      await call('/delete-user', { access: accessKeyId })
    },
  }
}

const REGION = 'us-east-1'

const escapeXml = (text: string) => text.replace(/[&<>]/g, (found) => `&#${found.charCodeAt(0)};`)
