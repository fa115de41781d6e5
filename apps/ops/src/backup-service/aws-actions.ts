import { createReadStream, createWriteStream, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createStorage, type Storage } from '@cep/platform/storage'
import { OperatorError } from '../operator-error.ts'
import { BACKUP_BUCKET, readServiceSettings, WAL_BUCKET } from './service-settings.ts'

const print = (text: string) => process.stdout.write(`${text}\n`)

type Address = { bucket: string; key: string }

/** `s3://BUCKET/KEY`; null for a path. */
export function parseAddress(text: string): Address | null {
  const [, bucket, key = ''] = /^s3:\/\/([^/]+)(?:\/(.*))?$/.exec(text) ?? []
  return bucket ? { bucket, key } : null
}

/** A line as the AWS CLI has it, times in UTC. */
export const objectLine = (modifiedAt: Date, sizeBytes: number, name: string) =>
  `${modifiedAt.toISOString().slice(0, 19).replace('T', ' ')} ${String(sizeBytes).padStart(10)} ${name}`

export const folderLine = (name: string) => `${'PRE'.padStart(30)} ${name}/`

type Endpoint = { endpointUrl?: string }

export async function listAddress(
  text: string | undefined,
  { recursive, ...endpoint }: Endpoint & { recursive?: boolean },
): Promise<number> {
  if (!text || text === 's3://') {
    for (const bucket of [BACKUP_BUCKET, readServiceSettings().S3_UPLOADS_BUCKET, WAL_BUCKET]) print(bucket)
    return 0
  }
  const { bucket, key: prefix } = addressOf(text)
  // As the AWS CLI: what follows the last slash is the beginning of a name.
  const folder = recursive ? '' : prefix.slice(0, prefix.lastIndexOf('/') + 1)
  return withBucket(bucket, endpoint, async (storage) => {
    let count = 0
    let lastFolder: string | null = null
    for await (const { key, sizeBytes, modifiedAt } of storage.list(prefix)) {
      count += 1
      const [first = '', ...rest] = key.slice(folder.length).split('/')
      if (recursive || rest.length === 0) print(objectLine(modifiedAt, sizeBytes, key.slice(folder.length)))
      else if (first !== lastFolder) {
        lastFolder = first
        print(folderLine(first))
      }
    }
    return count > 0 || prefix === '' ? 0 : 1
  })
}

export async function copyFile(
  { from, to }: { from: string; to: string },
  endpoint: Endpoint,
): Promise<number> {
  const [source, target] = [parseAddress(from), parseAddress(to)]
  if (Boolean(source) === Boolean(target)) {
    throw new OperatorError('One of both has to be s3://BUCKET/KEY, the other one a file here.')
  }
  if (source) {
    const file = isFolder(to) ? join(to, basename(source.key)) : to
    return withBucket(source.bucket, endpoint, async (storage) => {
      const { body } = await storage.get(source.key)
      await pipeline(body, createWriteStream(file, { mode: 0o600 }))
      print(`download: ${from} to ${file}`)
      return 0
    })
  }
  const { bucket, key } = addressOf(to)
  const named = key === '' || key.endsWith('/') ? key + basename(from) : key
  return withBucket(bucket, endpoint, async (storage) => {
    const upload = storage.openUpload(named, {}, async () => undefined)
    try {
      for await (const chunk of createReadStream(from)) await upload.write(chunk)
      await upload.finish()
    } catch (error) {
      await upload.abort()
      throw error
    }
    print(`upload: ${from} to s3://${bucket}/${named}`)
    return 0
  })
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

function addressOf(text: string): Address {
  const address = parseAddress(text)
  if (!address) throw new OperatorError(`"${text}" is no address: write s3://BUCKET/KEY.`)
  return address
}

async function withBucket(
  bucket: string,
  { endpointUrl }: Endpoint,
  work: (storage: Storage) => Promise<number>,
): Promise<number> {
  const settings = readServiceSettings()
  const storage = createStorage({ ...settings, ...(endpointUrl ? { S3_ENDPOINT: endpointUrl } : {}) }, bucket)
  try {
    return await work(storage)
  } finally {
    storage.close()
  }
}
