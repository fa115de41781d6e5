import type { KeyObject } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { rm } from 'node:fs/promises'
import { AppError } from '@cep/platform/app-error'
import { type BackupContext, meter, spoolFolder } from './backup-context.ts'
import { verifyContent } from './content-store.ts'
import { copyObjects, listContents } from './copy-objects.ts'
import { copyOffsite } from './copy-offsite.ts'
import { readDamaged, writeDamaged } from './damaged-contents.ts'
import { dumpDatabase } from './dump-database.ts'
import { listSets, type SetEntry } from './list-sets.ts'
import { FORMAT_VERSION, type Manifest, type Marks, type StoredFile, sealManifest } from './manifest.ts'
import { mapInOrder } from './map-in-order.ts'
import { readIndexFile } from './object-index.ts'
import { type Place, writeEverywhere } from './place.ts'
import { removeRubbish } from './prune.ts'
import { bytesOf, seal } from './sealed-stream.ts'
import { problemWith, withIndexFile, withWorkFile } from './set-files.ts'
import { keysOfSet, makeSetId } from './set-id.ts'

export type CreatedSet = {
  manifest: Manifest
  /** Why there is no second copy; null when there is one, or none is configured. */
  offsiteProblem: string | null
}

/**
 * Makes one consistent set while the system runs, and commits it only after everything was read back.
 * The caller holds the lock (`withBackupLock`).
 *
 * Objects are copied before the database's snapshot and looked at again after it: whatever a row of
 * the snapshot names was there at one of the two, also when it was uploaded or deleted meanwhile.
 */
export async function createSet(context: BackupContext, marks: Marks): Promise<CreatedSet> {
  const { signing } = context.keys
  if (!signing) {
    throw new AppError('backup_failed', 'There is no signing key here: sets can be restored, not made.')
  }
  await step(context, 'prepare')
  const places = [context.local, context.store]
  for (const place of places) {
    await place.prepare()
    await place.sweep()
    // Before anything new is written: what a killed run left may be what fills the disk.
    await removeRubbish(place)
  }
  await rm(spoolFolder(context), { recursive: true, force: true })
  const { sets } = await listSets(context)
  const setId = freeSetId(context.now(), new Set(sets.map((set) => set.setId)))
  try {
    return await makeSet(context, { setId, marks, signing, sets })
  } catch (error) {
    for (const place of places) await removeRubbish(place).catch(() => undefined)
    throw fullDisk(error) ?? error
  }
}

/** The reason that a person can act on; null when it is another. */
function fullDisk(error: unknown): AppError | null {
  if ((error as NodeJS.ErrnoException).code !== 'ENOSPC' && !/ENOSPC|No space left/.test(String(error)))
    return null
  return new AppError(
    'backup_failed',
    'The disk is full. Nothing was lost: the sets there are stay as they were. Free some space, then: cep backup run',
    { cause: error },
  )
}

async function makeSet(
  context: BackupContext,
  { setId, marks, signing, sets }: { setId: string; marks: Marks; signing: KeyObject; sets: SetEntry[] },
): Promise<CreatedSet> {
  const { keys, local, store, uploads } = context
  const begunAt = context.now().toISOString()
  const names = keysOfSet(setId)
  const stored = await listContents(store)
  // Read from the live bucket and stored again, over what is there.
  for (const sha256 of await readDamaged(context)) stored.delete(sha256)
  const recipients = [keys.offline, keys.drill]

  return withWorkFile(context, `first-${setId}`, (firstIndex) =>
    withWorkFile(context, `second-${setId}`, async (secondIndex) => {
      const copying = {
        uploads,
        place: store,
        recipients,
        stored,
        spoolFolder: spoolFolder(context),
        onBytes: meter(context, 'objects'),
      }
      await step(context, 'objects')
      const objectsBegun = performance.now()
      const first = await withNewestIndex(context, sets, (previous) =>
        copyObjects({ ...copying, previous, keepsGone: false, indexFile: firstIndex }),
      )
      const firstMs = performance.now() - objectsBegun

      await step(context, 'database')
      const dumped = await dumpDatabase(context.server, {
        places: [local, store],
        key: names.database,
        keys,
        onBytes: meter(context, 'database'),
      })

      await step(context, 'objects-again')
      const againBegun = performance.now()
      const second = await copyObjects({
        ...copying,
        previous: readIndexFile(firstIndex),
        keepsGone: true,
        indexFile: secondIndex,
      })
      const objects = await writeEverywhere(
        [local, store],
        names.objects,
        seal(createReadStream(secondIndex), recipients),
      )
      const objectsMs = firstMs + performance.now() - againBegun

      await step(context, 'secrets')
      const bundle = bytesOf(await context.sealedSecrets())
      const secrets = await writeEverywhere([local, store], names.secrets, bundle)

      await step(context, 'read-back')
      const readBegun = performance.now()
      const added = [...first.added, ...second.added]
      await readEverythingBack(context, [local, store], [dumped.file, objects, secrets], added)

      const manifest: Manifest = {
        formatVersion: FORMAT_VERSION,
        setId,
        marks,
        appVersion: context.appVersion,
        migrations: dumped.migrations,
        begunAt,
        completedAt: context.now().toISOString(),
        durationMs: {
          ...dumped.durationMs,
          objects: Math.round(objectsMs),
          readBack: Math.round(performance.now() - readBegun),
        },
        database: dumped.file,
        objects: { ...objects, count: second.count, totalBytes: second.totalBytes },
        secrets,
      }
      await step(context, 'manifest')
      const sealed = sealManifest(manifest, signing)
      await store.put(names.manifest, sealed)
      await step(context, 'local-manifest')
      await local.put(names.manifest, sealed)
      await writeDamaged(context, [])

      await step(context, 'offsite')
      const offsiteProblem = await copyOffsite(context, manifest, sealed)
      return { manifest, offsiteProblem }
    }),
  )
}

const AT_ONCE = 3

async function* eachOf<Item>(items: readonly Item[]): AsyncGenerator<Item> {
  yield* items
}

const step = async (context: BackupContext, name: string) => context.onStep(`backup:${name}`)

/** No two sets have one name, however fast they follow each other. */
function freeSetId(now: Date, taken: ReadonlySet<string>): string {
  const moment = new Date(now)
  while (taken.has(makeSetId(moment))) moment.setSeconds(moment.getSeconds() + 1)
  return makeSetId(moment)
}

/** The index of the newest set that can be read; with none, every object is read again. */
async function withNewestIndex<Result>(
  context: BackupContext,
  sets: SetEntry[],
  use: (previous: AsyncIterable<never> | ReturnType<typeof readIndexFile>) => Promise<Result>,
): Promise<Result> {
  const newest = sets.find(({ manifest }) => manifest !== null)?.manifest
  const nothing = (async function* () {})()
  if (!newest) return use(nothing)
  let hasBegun = false
  try {
    return await withIndexFile(context, newest, (path) => {
      hasBegun = true
      return use(readIndexFile(path))
    })
  } catch (error) {
    if (hasBegun) throw error
    return use(nothing)
  }
}

/** What was written is worth something only if it comes back. */
async function readEverythingBack(
  context: BackupContext,
  places: Place[],
  files: StoredFile[],
  contents: string[],
): Promise<void> {
  const onBytes = meter(context, 'read-back')
  for (const place of places) {
    for (const file of files) {
      const problem = await problemWith(place, file, onBytes)
      if (problem)
        throw new AppError('backup_damaged', `What was just written came back different: ${problem}.`)
    }
  }
  const checking = mapInOrder(eachOf(contents), AT_ONCE, (sha256) =>
    verifyContent(context.store, sha256, context.keys.identities, onBytes),
  )
  for await (const _ of checking);
}
