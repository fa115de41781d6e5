import { once } from 'node:events'
import { createReadStream, createWriteStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Readable } from 'node:stream'
import { finished } from 'node:stream/promises'
import { z } from 'zod'

const objectEntry = z.object({
  key: z.string(),
  /** Of the plain bytes; names the stored content. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  sizeBytes: z.number().int().nonnegative(),
  contentType: z.string().optional(),
  cacheControl: z.string().optional(),
  contentDisposition: z.string().optional(),
  metadata: z.record(z.string(), z.string()).optional(),
  /** As the live store told them: while they stay, nothing has to be read again. */
  etag: z.string(),
  modifiedAt: z.number(),
})

/** One object of the live store: its key, what its content is, what it carries. */
export type ObjectEntry = z.infer<typeof objectEntry>

/** Entries in the order of their keys' bytes, one JSON document a line. */
export async function* readIndex(plain: AsyncIterable<Buffer> | Readable): AsyncGenerator<ObjectEntry> {
  let rest = ''
  const decoder = new TextDecoder('utf8', { fatal: true })
  for await (const chunk of plain) {
    const lines = (rest + decoder.decode(chunk as Buffer, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) yield objectEntry.parse(JSON.parse(line))
  }
}

export async function* readIndexFile(path: string): AsyncGenerator<ObjectEntry> {
  const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })
  for await (const line of lines) yield objectEntry.parse(JSON.parse(line))
}

/** Writes entries as they come. @returns how many, and how many bytes their objects have. */
export async function writeIndexFile(
  path: string,
  entries: AsyncIterable<ObjectEntry>,
): Promise<{ count: number; totalBytes: number }> {
  const file = createWriteStream(path, { mode: 0o600 })
  let count = 0
  let totalBytes = 0
  try {
    for await (const entry of entries) {
      count += 1
      totalBytes += entry.sizeBytes
      if (!file.write(`${JSON.stringify(entry)}\n`)) await once(file, 'drain')
    }
    file.end()
    await finished(file)
  } finally {
    file.destroy()
  }
  return { count, totalBytes }
}

/** Two lists in the order of their keys, walked side by side: each key once, with what either has of it. */
export async function* mergeByKey<Left extends { key: string }, Right extends { key: string }>(
  left: AsyncIterable<Left>,
  right: AsyncIterable<Right>,
): AsyncGenerator<{ left?: Left; right?: Right }> {
  const lefts = left[Symbol.asyncIterator]()
  const rights = right[Symbol.asyncIterator]()
  try {
    let one = await lefts.next()
    let other = await rights.next()
    while (!one.done || !other.done) {
      const order = one.done ? 1 : other.done ? -1 : compareKeys(one.value.key, other.value.key)
      const pair = {
        ...(order <= 0 && !one.done ? { left: one.value } : {}),
        ...(order >= 0 && !other.done ? { right: other.value } : {}),
      }
      yield pair
      if (pair.left) one = await lefts.next()
      if (pair.right) other = await rights.next()
    }
  } finally {
    await lefts.return?.(undefined)
    await rights.return?.(undefined)
  }
}

const compareKeys = (a: string, b: string) => Buffer.compare(Buffer.from(a), Buffer.from(b))
