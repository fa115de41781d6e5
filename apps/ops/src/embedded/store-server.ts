import { once } from 'node:events'
import { type BuildAppOptions, buildApp } from 'fauxqs'
import { listInByteOrder } from './list-in-byte-order.ts'

/**
 * The object store of the embedded system, a process of its own:
 * `node store-server.ts <folder> <port> <bucket>`.
 *
 * fauxqs' own `startFauxqs` listens on every interface, and it checks no credentials; so its parts
 * are put together here and listen on loopback alone. Its bodies are limited to 11 MB; a photograph
 * may have 50.
 */
const [folder, port, bucket] = process.argv.slice(2)
if (!folder || !port || !bucket) throw new Error('usage: store-server.ts FOLDER PORT BUCKET')

type Store = NonNullable<BuildAppOptions['stores']>['s3Store']
type Stores = NonNullable<BuildAppOptions['stores']>

const internals = (path: string) => import(new URL(path, import.meta.resolve('fauxqs')).href)
const { SqsStore }: { SqsStore: new () => Stores['sqsStore'] } = await internals('sqs/sqsStore.js')
const { SnsStore }: { SnsStore: new () => Stores['snsStore'] } = await internals('sns/snsStore.js')
const { S3Store }: { S3Store: new () => Store } = await internals('s3/s3Store.js')
const {
  FileS3Persistence,
}: {
  FileS3Persistence: new (
    folder: string,
  ) => NonNullable<Store['persistence']> & { loadS3(store: Store): void }
} = await internals('s3/fileS3Persistence.js')

const LARGEST_BODY_BYTES = 64 * 1024 * 1024

const s3Store = new S3Store()
const files = new FileS3Persistence(folder)
files.loadS3(s3Store)
s3Store.persistence = files
// Private to TypeScript alone; of an exactly pinned version.
const { buckets } = s3Store as unknown as { buckets: Map<string, Map<string, { key: string }>> }
type Listing = ReturnType<Store['listObjects']>
// Before anything asks: a backup walks two lists side by side.
s3Store.listObjects = (name, options) =>
  listInByteOrder(buckets.get(name)?.values() ?? [], options) as Listing
if (!s3Store.hasBucket(bucket)) s3Store.createBucket(bucket)

const app = buildApp({
  logger: false,
  host: '127.0.0.1',
  stores: { sqsStore: new SqsStore(), snsStore: new SnsStore(), s3Store },
})
app.removeContentTypeParser('*')
app.addContentTypeParser(
  '*',
  { parseAs: 'buffer', bodyLimit: LARGEST_BODY_BYTES },
  (_request: unknown, body: Buffer, done: (error: null, body: Buffer) => void) => done(null, body),
)
await app.listen({ host: '127.0.0.1', port: Number(port) })
process.stdout.write(`object store on 127.0.0.1:${port}\n`)

await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')])
await app.close()
