import { createHash } from 'node:crypto'
import { runSize } from '@cep/testing/run-size'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { generateObjects, generateRows } from '../testing/generate-content.ts'
import { type BackupWorld, startBackupWorld } from '../testing/start-backup-world.ts'
import type { BackupContext } from './backup-context.ts'
import { backUpNow } from './ensure-backup.ts'
import { loadManifest } from './list-sets.ts'
import type { Manifest } from './manifest.ts'
import { chooseSet } from './restore/choose-set.ts'
import { collected } from './sealed-stream.ts'
import { keysOfSet } from './set-id.ts'
import { verifySet } from './verify-set.ts'

/** One bit of one byte, anywhere in a set. `npm run test:full`: 1,000 in a set of 50 MB. */
const FLIPS = runSize({ quick: 20, full: 1_000 })
const ROWS = runSize({ quick: 2_000, full: 120_000 })
const OBJECTS = runSize({ quick: 8, full: 100 })

let world: BackupWorld
let context: BackupContext
let manifest: Manifest
let files: { key: string; sizeBytes: number }[]

beforeAll(async () => {
  world = await startBackupWorld()
  // The store alone: a set is often all there is.
  context = { ...world.context, local: { ...world.context.local, size: async () => null } }
  const client = await world.connect()
  await generateRows(client, { rows: ROWS })
  await client.end()
  await generateObjects(world.uploads, {
    count: OBJECTS,
    sizeBytes: runSize({ quick: 40_000, full: 400_000 }),
  })
  manifest = (await backUpNow(world.context)).manifest
  files = []
  for (const prefix of ['database/', 'sets/', 'objects/']) {
    for await (const file of context.store.list(prefix)) files.push(file)
  }
}, 300_000)
afterAll(() => world.stop())

it(
  `of ${FLIPS} random single bits, every one is found`,
  async () => {
    expect((await verifySet(context, manifest)).problems).toEqual([])
    const total = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0)
    const missed: string[] = []
    for (let flip = 0; flip < FLIPS; flip += 1) {
      const random = createHash('sha256').update(`flip ${flip}`).digest()
      // A fifth in the manifest, which is small and matters most; the rest wherever the bytes are.
      const file =
        flip % 5 === 0
          ? files.find(({ key }) => key === keysOfSet(manifest.setId).manifest)
          : fileAt(random.readUIntBE(0, 6) % total)
      if (!file) throw new Error('the set has no manifest')
      const bytes = await collected(await context.store.read(file.key))
      const place = random.readUIntBE(6, 6) % bytes.length
      const bit = 1 << ((random[12] ?? 0) % 8)
      const flipped = Buffer.from(bytes)
      flipped[place] = (flipped[place] ?? 0) ^ bit
      await context.store.put(file.key, flipped)
      if (!(await isNoticed())) missed.push(`${file.key} byte ${place} bit ${bit}`)
      await context.store.put(file.key, bytes)
    }
    expect(missed).toEqual([])
    expect((await verifySet(context, manifest)).problems).toEqual([])
  },
  runSize({ quick: 300_000, full: 3_600_000 }),
)

function fileAt(offset: number) {
  let left = offset
  return files.find(({ sizeBytes }) => {
    left -= sizeBytes
    return left < 0
  })
}

/** By what a restore or a drill does first. */
async function isNoticed(): Promise<boolean> {
  const storeOnly = { ...context, local: context.store }
  try {
    await loadManifest(storeOnly, manifest.setId)
    const found = await chooseSet(storeOnly, { setId: manifest.setId })
    return (await verifySet(context, found)).problems.length > 0
  } catch {
    return true
  }
}
