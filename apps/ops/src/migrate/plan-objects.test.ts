import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ListedObject } from '@cep/platform/storage'
import { expect, it } from 'vitest'
import { openCopiedObjects } from './copied-objects.ts'
import { haveSameHash, planObjects } from './plan-objects.ts'

const MD5 = 'd41d8cd98f00b204e9800998ecf8427e'
const object = (key: string, etag = MD5, sizeBytes = 1): ListedObject => ({
  key,
  etag: `"${etag}"`,
  sizeBytes,
  modifiedAt: new Date(0),
})

async function planned(from: ListedObject[], to: ListedObject[]): Promise<string[]> {
  const list = async function* (objects: ListedObject[]) {
    yield* objects
  }
  const steps: string[] = []
  for await (const step of planObjects(list(from), list(to), haveSameHash)) {
    steps.push(`${step.what} ${step.what === 'delete' ? step.key : step.object.key}`)
  }
  return steps
}

it('copies what is missing or other and deletes what is too many, in one pass', async () => {
  const other = object('d', 'a'.repeat(32))
  expect(
    await planned(
      [object('b'), object('c'), object('d'), object('f')],
      [object('a'), object('c'), other, object('e'), object('g')],
    ),
  ).toEqual(['delete a', 'copy b', 'same c', 'copy d', 'delete e', 'copy f', 'delete g'])
  expect(await planned([], [object('a')])).toEqual(['delete a'])
  expect(await planned([object('a')], [])).toEqual(['copy a'])
})

it('goes by the order of bytes, as stores list', async () => {
  const [upper, emoji] = ['\u{ffee}', '\u{1f600}']
  expect(await planned([object(upper), object(emoji)], [object(emoji)])).toEqual([
    `copy ${upper}`,
    `same ${emoji}`,
  ])
})

it('takes no name of parts for a hash', () => {
  const inParts = object('a', `${MD5}-2`)
  expect(haveSameHash(inParts, inParts)).toBe(false)
  expect(haveSameHash(object('a'), object('a', MD5, 2))).toBe(false)
})

it('remembers what was found equal, also after a line that was cut off', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cep-copied-'))
  try {
    const file = join(folder, 'copied.jsonl')
    const [source, target] = [object('a', `${MD5}-2`), object('a', `${MD5}-3`)]
    openCopiedObjects(file).add('uploads', source, { etag: target.etag, sha256: 'x' })
    writeFileSync(file, '["uploads/b","', { flag: 'a' })
    const known = openCopiedObjects(file)
    expect(known.has('uploads', source, target)).toBe(true)
    expect(known.has('uploads', object('a', `${MD5}-4`), target)).toBe(false)
    expect(known.has('others', source, target)).toBe(false)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
