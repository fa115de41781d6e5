import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import type { ListedObject } from '@cep/platform/storage'
import { z } from 'zod'

const copied = z.tuple([z.string(), z.string(), z.string(), z.number(), z.string()])

/** Which content was found to be the same on both sides, by what both stores call it: no need to read it again. */
export type CopiedObjects = {
  has: (bucket: string, object: ListedObject, target: ListedObject) => boolean
  add: (bucket: string, object: ListedObject, target: { etag: string; sha256: string }) => void
}

/** Kept in a file, a line for each: after an interruption only what changed is copied. */
export function openCopiedObjects(file: string): CopiedObjects {
  const known = new Map<string, string>()
  const nameOf = (bucket: string, key: string) => `${bucket}/${key}`
  for (const line of existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []) {
    // The last line of a command that was killed may be half of one.
    const parsed = copied.safeParse(parseLine(line))
    if (parsed.success) known.set(parsed.data[0], parsed.data.slice(1, 4).join(' '))
  }
  return {
    has: (bucket, object, target) =>
      known.get(nameOf(bucket, object.key)) === [object.etag, target.etag, object.sizeBytes].join(' ') &&
      object.sizeBytes === target.sizeBytes,
    add(bucket, object, { etag, sha256 }) {
      const name = nameOf(bucket, object.key)
      known.set(name, [object.etag, etag, object.sizeBytes].join(' '))
      appendFileSync(file, `${JSON.stringify([name, object.etag, etag, object.sizeBytes, sha256])}\n`, {
        mode: 0o600,
      })
    },
  }
}

function parseLine(line: string): unknown {
  try {
    return JSON.parse(line)
  } catch {
    return null
  }
}
