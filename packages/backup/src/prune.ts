import { type BackupContext, placesOf } from './backup-context.ts'
import { listContents } from './copy-objects.ts'
import { listSets, type SetEntry, setIdsIn } from './list-sets.ts'
import { readIndexFile } from './object-index.ts'
import type { Place } from './place.ts'
import { judgeContents, setsToRemove } from './retention.ts'
import { collected } from './sealed-stream.ts'
import { withIndexFile } from './set-files.ts'
import { keyOfContent, keysOfSet } from './set-id.ts'

const TOMBSTONES = 'tombstones/'

export type Pruned = { removedSets: string[]; removedContents: number }

/** Retention in every place that answers, then what killed runs left there. The caller holds the lock. */
export async function pruneEverywhere(context: BackupContext): Promise<Pruned> {
  context.onStep('prune')
  const { sets, unreachable } = await listSets(context)
  const away = new Set(unreachable.map(({ place }) => place))
  const pruned: Pruned = { removedSets: [], removedContents: 0 }
  const removed = new Set<string>()
  const here = placesOf(context).filter(({ name }) => !away.has(name))
  for (const place of here) {
    for (const setId of await pruneSets(context, place, sets)) removed.add(setId)
    await removeRubbish(place)
  }
  const named = await namedContents(context)
  // One index that can't be read, and nobody knows what it names: nothing is deleted.
  if (named) {
    for (const place of here.filter(({ keepsObjects }) => keepsObjects)) {
      pruned.removedContents += await pruneContents(context, place, named)
    }
  }
  return { ...pruned, removedSets: [...removed].sort() }
}

async function pruneSets(context: BackupContext, place: Place, sets: SetEntry[]): Promise<string[]> {
  const { dailyDays, weeklyDays } = context.retention
  const here = sets.filter(({ places }) => places.includes(place.name))
  const known = here.map(({ setId, manifest }) => ({
    setId,
    marks: manifest?.marks ?? {},
    isGood: manifest !== null,
  }))
  const removed = setsToRemove(known, {
    now: context.now(),
    dailyDays,
    // The local folder is for quick restores of the last weeks.
    weeklyDays: place.name === 'local' ? dailyDays : weeklyDays,
  })
  for (const setId of removed) {
    const { manifest, ...files } = keysOfSet(setId)
    // First: without its manifest a set is none, so a crash in the middle leaves no half of one.
    await place.delete(manifest)
    for (const key of Object.values(files)) await place.delete(key)
  }
  return removed
}

/** Files of sets that were never committed. */
export async function removeRubbish(place: Place): Promise<void> {
  const committed = new Set(await setIdsIn(place))
  const rubbish: string[] = []
  for (const prefix of ['database/', 'sets/']) {
    for await (const { key } of place.list(prefix)) {
      const setId = /(\d{8}_\d{6})/.exec(key)?.[1]
      if (setId && !committed.has(setId)) rubbish.push(key)
    }
  }
  for (const key of rubbish) await place.delete(key)
}

/** @returns how many contents were deleted. */
async function pruneContents(
  context: BackupContext,
  place: Place,
  named: ReadonlySet<string>,
): Promise<number> {
  const { mark, unmark, remove } = judgeContents({
    stored: await listContents(place),
    named,
    tombstones: await readTombstones(place),
    now: context.now(),
    tombstoneDays: context.retention.tombstoneDays,
  })
  for (const sha256 of mark) {
    await place.put(TOMBSTONES + sha256, Buffer.from(`${context.now().toISOString()}\n`))
  }
  for (const sha256 of remove) await place.delete(keyOfContent(sha256))
  for (const sha256 of [...unmark, ...remove]) await place.delete(TOMBSTONES + sha256)
  return remove.length
}

async function namedContents(context: BackupContext): Promise<Set<string> | null> {
  const named = new Set<string>()
  const { sets, unreachable } = await listSets(context)
  if (unreachable.length > 0) return null
  for (const { manifest } of sets) {
    if (!manifest) return null
    try {
      await withIndexFile(context, manifest, async (path) => {
        for await (const { sha256 } of readIndexFile(path)) named.add(sha256)
      })
    } catch {
      // Told by verify and drill, which look for it.
      return null
    }
  }
  return named
}

async function readTombstones(place: Place): Promise<Map<string, Date>> {
  const tombstones = new Map<string, Date>()
  const keys: string[] = []
  for await (const { key } of place.list(TOMBSTONES)) keys.push(key)
  for (const key of keys) {
    const marked = new Date((await collected(await place.read(key))).toString().trim())
    // One that can't be read counts from now on.
    if (!Number.isNaN(marked.getTime())) tombstones.set(key.slice(TOMBSTONES.length), marked)
  }
  return tombstones
}
