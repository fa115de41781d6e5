import { createStorage, type Storage } from '@cep/platform/storage'
import { startObjectStore } from '@cep/testing/object-store'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { mirrorBucket } from './mirror-bucket.ts'

let from: Storage
let to: Storage
let stop: () => Promise<void>

beforeAll(async () => {
  const store = await startObjectStore()
  stop = store.stop
  const settings = {
    S3_ENDPOINT: store.endpoint,
    S3_REGION: 'us-east-1',
    S3_ACCESS_KEY_ID: 'test',
    S3_SECRET_ACCESS_KEY: 'only-for-this-test-run',
  }
  from = createStorage(settings, 'cep-wal')
  to = createStorage(settings, 'elsewhere')
  await from.ensureBucket()
  await to.ensureBucket()
})
afterAll(() => stop())

const put = (storage: Storage, key: string, text: string) =>
  storage.put(key, Buffer.from(text), 'application/octet-stream')
const mirror = () => mirrorBucket({ from, to, prefix: 'wal/' })

async function contentOf(storage: Storage, prefix: string): Promise<Record<string, string>> {
  const content: Record<string, string> = {}
  const keys: string[] = []
  for await (const { key } of storage.list(prefix)) keys.push(key)
  for (const key of keys) {
    const { body } = await storage.get(key)
    content[key.slice(prefix.length)] = Buffer.concat(await body.toArray()).toString()
  }
  return content
}

it('brings the second place to what the first one has, and touches nothing else there', async () => {
  await put(to, 'database/20261124/set', 'a set of ours')
  await put(from, 'archive/cep/17-1/01/000000010000000000000001-aa.zst', 'one')
  await put(from, 'archive/cep/archive.info', 'index 1')
  await put(from, 'backup/cep/F/bundle/1', 'base')
  expect(await mirror()).toMatchObject({ copied: 3, deleted: 0 })
  expect(await contentOf(to, 'wal/')).toEqual(await contentOf(from, ''))

  // Of the same size, as the index of pgBackRest may be.
  await put(from, 'archive/cep/archive.info', 'index 2')
  await put(from, 'archive/cep/17-1/01/000000010000000000000002-bb.zst', 'two')
  await from.delete('archive/cep/17-1/01/000000010000000000000001-aa.zst')
  expect(await mirror()).toMatchObject({ copied: 2, deleted: 1 })
  expect(await contentOf(to, 'wal/')).toEqual(await contentOf(from, ''))
  expect(await contentOf(to, 'database/')).toEqual({ '20261124/set': 'a set of ours' })
})

it('copies a second time what says what there is, and nothing else', async () => {
  expect(await mirror()).toMatchObject({ copied: 1, deleted: 0 })
})
